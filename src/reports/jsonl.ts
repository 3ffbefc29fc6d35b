/** One finding a line, then one line `{"coverage": …}`, for programs that read as they go. */
import type { ReportFormat } from './format.ts'
import { jsonText } from './text/json-text.ts'

export const jsonl: ReportFormat = {
  name: 'jsonl',
  render: (report) =>
    [...report.findings, { coverage: report.coverage }].map((line) => `${jsonText(line, 0)}\n`).join(''),
}
