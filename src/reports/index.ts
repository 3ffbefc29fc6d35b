/** The report formats, in the order in which help lists them. A new one is a file here and a line below. */
import { Failure } from '../base/failure.ts'
import { csv } from './csv.ts'
import type { ReportFormat, SlowReportFormat } from './format.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

export const REPORT_FORMATS: readonly (ReportFormat | SlowReportFormat)[] = [
  pretty,
  json,
  jsonl,
  sarif,
  csv,
  junit,
  html,
]

/** @throws {Failure} `usage` where there is no format of that name. */
export function reportFormat(name: string): ReportFormat | SlowReportFormat {
  const format = REPORT_FORMATS.find((one) => one.name === name)
  if (format !== undefined) return format
  const names = REPORT_FORMATS.map((one) => one.name).join(', ')
  throw new Failure('usage', `there is no report format "${name}"`, { hint: `choose one of: ${names}` })
}
