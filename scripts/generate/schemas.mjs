// @ts-check
/** Generates the published JSON Schemas: of the report, the configuration, and the policy of an organisation. */
import { importSource } from './import-source.mjs'

/** @returns {Promise<{path: string, text: string}[]>} */
export async function generateSchemas() {
  const { reportJsonSchema, configurationJsonSchema, floorJsonSchema } = await importSource(`
    export { reportJsonSchema } from './src/reports/report-schema.ts'
    export { configurationJsonSchema, floorJsonSchema } from './src/policy/configuration-schema.ts'`)
  return [
    { path: 'schema/report.schema.json', text: textOf(reportJsonSchema()) },
    { path: 'schema/configuration.schema.json', text: textOf(configurationJsonSchema()) },
    { path: 'schema/policy.schema.json', text: textOf(floorJsonSchema()) },
  ]
}

/** @param {object} schema */
function textOf(schema) {
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
