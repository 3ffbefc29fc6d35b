// @ts-check
/** Generates the published JSON Schemas: of the report, and of the configuration. */
import { importSource } from './import-source.mjs'

/** @returns {Promise<{path: string, text: string}[]>} */
export async function generateSchemas() {
  const { reportJsonSchema, configurationJsonSchema } = await importSource(`
    export { reportJsonSchema } from './src/reports/report-schema.ts'
    export { configurationJsonSchema } from './src/policy/configuration.ts'`)
  return [
    { path: 'schema/report.schema.json', text: textOf(reportJsonSchema()) },
    { path: 'schema/configuration.schema.json', text: textOf(configurationJsonSchema()) },
  ]
}

/** @param {object} schema */
function textOf(schema) {
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
