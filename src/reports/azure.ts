/** Logging commands of Azure Pipelines: errors and warnings with their lines. */
import type { ReportFormat } from './format.ts'
import { createPage } from './pretty/page.ts'
import { renderVerdict } from './pretty/render-verdict.ts'
import { logLine } from './text/log-line.ts'
import { printable } from './text/printable.ts'
import { type Remark, remarksOf } from './text/remarks.ts'

export const azure: ReportFormat = {
  name: 'azure',
  render(report, options) {
    const lines = [
      ...remarksOf(report, options).map(logIssue),
      ...renderVerdict(report, createPage({ ...options, color: false })).map(logLine),
    ]
    return `${lines.join('\n')}\n`
  },
}

function logIssue({ blocks, file, startLine, columns, finding, details }: Remark): string {
  const properties = [
    `type=${blocks ? 'error' : 'warning'}`,
    ...(file === undefined ? [] : [`sourcepath=${property(file)}`, `linenumber=${startLine}`]),
    ...(file === undefined || columns === undefined ? [] : [`columnnumber=${columns[0]}`]),
    `code=${property(finding.rule)}`,
  ]
  return `##vso[task.logissue ${properties.join(';')}]${data(printable(details))}`
}

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands: `%` has an escape of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
