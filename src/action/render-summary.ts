/** The job's summary, and the comment on a pull request: what was found as Markdown, the worst first. */
import type { Report } from '../base/report.ts'
import type { RuleFacts } from '../reports/format.ts'
import { createPage } from '../reports/pretty/page.ts'
import { renderVerdict } from '../reports/pretty/render-verdict.ts'
import { countOf } from '../reports/text/quantities.ts'
import { type Remark, remarksOf } from '../reports/text/remarks.ts'
import type { LinkOf } from './links.ts'
import { codeText, link, plainText } from './markdown.ts'

export interface SummaryFacts {
  readonly report: Report
  readonly rules: ReadonlyMap<string, RuleFacts>
  /** `pull request #12: 20 new commits` */
  readonly title: string
  readonly linkOf: LinkOf
  /** UTF-8 bytes that it may have. */
  readonly bytesMax: number
}

/** What stands in the open; the rest is folded. */
const OPEN_ROWS = 10
const RULES_MAX = 30
const SKIPPED_MAX = 50
const TABLE = '| | what | where | since |\n|---|---|---|---|\n'

export function renderSummary(facts: SummaryFacts): string {
  const { report, rules, title } = facts
  const remarks = remarksOf(report, { rules })
  const verdict = renderVerdict(report, createPage({ color: false, width: 500, rules })).at(-1) ?? ''
  const head = `## ${sign(report)} ${plainText(verdict)}\n\n${plainText(title)}\n\n`
  const tail = [renderAdvice(remarks, rules), renderSkipped(report)].filter((part) => part !== '').join('\n')
  const space = Math.max(0, facts.bytesMax - bytesOf(head) - bytesOf(tail) - MARGIN_BYTES)
  return `${head}${renderTable(remarks, facts.linkOf, space)}${tail}`
}

/** For what stands around the rows. */
const MARGIN_BYTES = 1000

function sign({ summary, coverage }: Report): string {
  if (summary.decisions.block > 0) return '⛔'
  return summary.decisions.warn > 0 || !coverage.complete ? '⚠️' : '✅'
}

function renderTable(remarks: readonly Remark[], linkOf: LinkOf, space: number): string {
  if (remarks.length === 0) return ''
  const rows: string[] = []
  let bytes = 0
  for (const remark of remarks) {
    const row = renderRow(remark, linkOf)
    bytes += bytesOf(row)
    if (bytes > space) break
    rows.push(row)
  }
  const folded = rows.slice(OPEN_ROWS)
  const left = remarks.length - rows.length
  return [
    `${TABLE}${rows.slice(0, OPEN_ROWS).join('')}\n`,
    ...(folded.length > 0
      ? [
          `<details><summary>${countOf(folded.length, 'more finding')}</summary>\n\n${TABLE}${folded.join('')}\n</details>\n\n`,
        ]
      : []),
    ...(left > 0 ? [`and ${countOf(left, 'more finding')}: see the report\n\n`] : []),
  ].join('')
}

function renderRow(remark: Remark, linkOf: LinkOf): string {
  const { finding, blocks } = remark
  const { location, severity, title, rule, history, excerpt } = finding
  const where = codeText(`${location.path}:${location.startLine}`)
  const since = history?.introduced
  const cells = [
    `${blocks ? '⛔' : '⚠️'} ${severity}`,
    `${plainText(title)}<br>${codeText(rule)}`,
    `${link(where, linkOf(remark))}${excerpt === undefined ? '' : `<br>${codeText(excerpt.text.trim(), 120)}`}`,
    since === undefined ? '' : `${codeText(since.oid.slice(0, 12))} ${codeText(since.author, 60)}`,
  ]
  return `| ${cells.join(' | ')} |\n`
}

function renderAdvice(remarks: readonly Remark[], rules: SummaryFacts['rules']): string {
  if (remarks.length === 0) return ''
  const found = [...new Set(remarks.map(({ finding }) => finding.rule))].slice(0, RULES_MAX)
  const lines = found.flatMap((id) => {
    const facts = rules.get(id)
    const parts = [facts?.revoke && `revoke: ${facts.revoke}`, facts?.grants && `it grants: ${facts.grants}`]
    const said = parts.filter((part) => part).join(' ')
    return said === '' ? [] : [`- ${codeText(id)} ${plainText(said)}`]
  })
  const accept = '- A finding that is no leak: say so in a comment on its line, `codemoat: allow RULE -- reason`.'
  return `<details><summary>What to do</summary>\n\n${[...lines, accept].join('\n')}\n</details>\n`
}

function renderSkipped({ coverage }: Report): string {
  if (coverage.skipped.length === 0) return ''
  const shown = coverage.skipped
    .slice(0, SKIPPED_MAX)
    .map(({ path, reason }) => `- ${codeText(path)} ${plainText(reason)}`)
  const left = coverage.skipped.length - shown.length
  const more = left > 0 ? [`- and ${countOf(left, 'more')}`] : []
  const title = `${countOf(coverage.skipped.length, 'item')} not scanned, or not wholly`
  return `<details><summary>${title}</summary>\n\n${[...shown, ...more].join('\n')}\n</details>\n`
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
