/** Workflow commands of GitHub Actions, which Gitea and Forgejo know too: annotations on the lines of a change. */
import type { ReportFormat } from './format.ts'
import { createPage } from './pretty/page.ts'
import { renderVerdict } from './pretty/render-verdict.ts'
import { logLine } from './text/log-line.ts'
import { printable } from './text/printable.ts'
import { countOf } from './text/quantities.ts'
import { type Remark, remarksOf } from './text/remarks.ts'

/** More of a level than this are not shown for a step. */
const SHOWN_MAX = 10

export const github: ReportFormat = {
  name: 'github',
  render(report, options) {
    const remarks = remarksOf(report, options)
    const errors = remarks.filter(({ blocks }) => blocks)
    const warnings = remarks.filter(({ blocks }) => !blocks)
    const shown = [...errors.slice(0, SHOWN_MAX), ...warnings.slice(0, SHOWN_MAX)]
    const rest = remarks.length - shown.length
    const lines = [
      ...shown.map(annotation),
      ...(rest > 0 ? [`and ${countOf(rest, 'more finding')}: GitHub shows ${SHOWN_MAX} of a level for a step`] : []),
      ...renderVerdict(report, createPage({ ...options, color: false })).map(logLine),
    ]
    return `${lines.join('\n')}\n`
  },
}

function annotation(remark: Remark): string {
  const { file, startLine, endLine, columns, title } = remark
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`, `line=${startLine}`, `endLine=${endLine}`]),
    ...(file === undefined || columns === undefined ? [] : [`col=${columns[0]}`, `endColumn=${columns[1]}`]),
    `title=${property(printable(title))}`,
  ]
  return `::${remark.blocks ? 'error' : 'warning'} ${properties.join(',')}::${data(printable(remark.details))}`
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions, read 2026-11-22. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
