// @ts-check
/** Generates the published JSON Schema of the report from src/reports/report-schema.ts. */
import { importSource } from './import-source.mjs'

/** @returns {Promise<{path: string, text: string}[]>} */
export async function generateSchemas() {
  const { reportJsonSchema } = await importSource(`export { reportJsonSchema } from './src/reports/report-schema.ts'`)
  return [{ path: 'schema/report.schema.json', text: `${JSON.stringify(reportJsonSchema(), null, 2)}\n` }]
}
