/** The report as one JSON document; schema/report.schema.json describes it. */
import type { ReportFormat } from './format.ts'
import { jsonText } from './text/json-text.ts'

export const json: ReportFormat = {
  name: 'json',
  render: (report) => `${jsonText(report, 2)}\n`,
}
