/** One finding a row, as RFC 4180 has it, and safe to open in a spreadsheet. */
import type { Finding } from '../base/finding.ts'
import type { ReportFormat } from './format.ts'
import { printableLines } from './text/printable.ts'

type Cell = string | number | undefined

/**
 * The columns in their order; new ones are added at the end. They are the fields of a finding by their JSON names.
 * Empty means absent. `redacted`, `length` and `value` are of the secret (`value` only where secrets are shown);
 * `decoded` (outermost first), `why` and `commits` are lists, joined with `; `.
 */
const COLUMNS: Readonly<Record<string, (finding: Finding) => Cell>> = {
  id: ({ id }) => id,
  rule: ({ rule }) => rule,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  severity: ({ severity }) => severity,
  destination: ({ destination }) => destination,
  decision: ({ decision }) => decision,
  path: ({ location }) => location.path,
  startLine: ({ location }) => location.startLine,
  startColumn: ({ location }) => location.startColumn,
  endLine: ({ location }) => location.endLine,
  endColumn: ({ location }) => location.endColumn,
  startByte: ({ location }) => location.startByte,
  endByte: ({ location }) => location.endByte,
  commit: ({ location }) => location.commit,
  oid: ({ location }) => location.oid,
  commits: ({ location }) => location.commits?.join('; '),
  redacted: ({ secret }) => secret?.redacted,
  length: ({ secret }) => secret?.length,
  value: ({ secret }) => secret?.value,
  decoded: ({ decoded }) => decoded?.join('; '),
  why: ({ why }) => why.join('; '),
  format: ({ context }) => context?.format,
  session: ({ context }) => context?.session,
  turn: ({ context }) => context?.turn,
  role: ({ context }) => context?.role,
  tool: ({ context }) => context?.tool,
  timestamp: ({ context }) => context?.timestamp,
  embeddedPath: ({ context }) => context?.embeddedPath,
  language: ({ context }) => context?.language,
  model: ({ context }) => context?.model,
  cwd: ({ context }) => context?.cwd,
}

export const csv: ReportFormat = {
  name: 'csv',
  render(report) {
    const rows = report.findings.map((finding) => Object.values(COLUMNS).map((cellOf) => cellOf(finding)))
    return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(renderCell).join(',')}\r\n`).join('')
  },
}

/** What a spreadsheet would take for a formula; the apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n]/

function renderCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const shown = printableLines(cell)
  const text = FORMULA.test(shown) ? `'${shown}` : shown
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
