/** One finding in the report for people: what and where, the line it stands in, why, and where else. */
import type { Finding, Location, Provenance } from '../../base/finding.ts'
import type { Context } from '../../base/passage.ts'
import { displayWidth } from '../text/display-width.ts'
import { evidenceLines } from '../text/evidence-lines.ts'
import { printable } from '../text/printable.ts'
import { countOf } from '../text/quantities.ts'
import { wrapText } from '../text/wrap-text.ts'
import { historyDetails } from './history-details.ts'
import { layOutExcerpt } from './lay-out-excerpt.ts'
import type { Page } from './page.ts'
import type { Block } from './select-blocks.ts'

const INDENT = '  '
const SEVERITY_WIDTH = 'critical'.length
const LABEL_WIDTH = 'commit'.length
const PLACES_MAX = 5
const COMMIT_LENGTH = 12

/** `placeWidth` is the width of the widest `line:column` of the report: it is the left column of every block. */
export function renderBlock(block: Block, placeWidth: number, page: Page): string[] {
  const { finding } = block
  const edge = INDENT.length + placeWidth + 3
  return [
    ...renderHeading(finding, placeWidth, page),
    ...renderExcerpt(finding, placeWidth, page),
    ...detailsOf(block).flatMap(([label, lines]) => renderDetail(label, lines, { edge, page })),
  ]
}

export function placeOf({ location }: Finding): string {
  return `${location.startLine}:${location.startColumn}`
}

function renderHeading(finding: Finding, placeWidth: number, page: Page): string[] {
  const { style, width } = page
  const title = printable(finding.title)
  const rule = printable(finding.rule) + (finding.decision === 'warn' ? ' · warns' : '')
  const left = `${INDENT}${placeOf(finding).padStart(placeWidth)}   `
  const severity = style.severity[finding.severity](finding.severity.padEnd(SEVERITY_WIDTH))
  const hanging = left.length + SEVERITY_WIDTH + 2
  const fitsOneLine = hanging + displayWidth(title) + 2 + displayWidth(rule) <= width
  if (fitsOneLine) return [`${left}${severity}  ${title}  ${style.dim(rule)}`]
  const [first = '', ...rest] = wrapText(title, width - hanging)
  const below = [...rest, ...wrapText(rule, width - hanging).map(style.dim)]
  return [`${left}${severity}  ${first}`, ...below.map((line) => ' '.repeat(hanging) + line)]
}

function renderExcerpt(finding: Finding, placeWidth: number, page: Page): string[] {
  const { excerpt, location, severity } = finding
  if (excerpt === undefined) return []
  const { style } = page
  const line = layOutExcerpt(excerpt, page.width - INDENT.length - placeWidth - 3)
  const more = location.endLine > location.startLine ? ` to line ${location.endLine}` : ''
  const gutter = (text: string): string => style.dim(`${INDENT}${text.padStart(placeWidth)} │ `)
  const carets = ' '.repeat(line.offset) + style.severity[severity]('^'.repeat(line.length)) + style.dim(more)
  return [gutter(String(location.startLine)) + line.text, gutter('') + carets]
}

/** What a label says: each entry begins a line of its own. */
type Detail = readonly [label: string, lines: readonly string[]]

function detailsOf({ finding, elsewhere }: Block): Detail[] {
  const { secret, excerpt, why, evidence, decoded = [], location, context, provenance, alsoAt = [] } = finding
  const details: Detail[] = []
  if (secret?.value !== undefined) details.push(['secret', [secret.value]])
  else if (secret !== undefined && excerpt === undefined) {
    details.push(['secret', [`${secret.redacted} (${countOf(secret.length, 'character')})`]])
  }
  if (provenance !== undefined) details.push(['from', [sourceOf(provenance)]])
  if (why.length > 0) details.push(['why', [why.join('; ')]])
  if (evidence !== undefined) details.push(['score', evidenceLines(evidence)])
  if (decoded.length > 0) details.push(['under', [decoded.join(', ')]])
  if (finding.history !== undefined) details.push(...historyDetails(finding.history))
  else if (location.commit !== undefined) details.push(['commit', [commitsOf(finding)]])
  const chat = chatOf(finding)
  if (chat !== '') details.push(['chat', [chat]])
  if (context?.embeddedPath !== undefined && context.tool === undefined) details.push(['in', [context.embeddedPath]])
  const others = [...alsoAt, ...elsewhere.flatMap((one) => [one.location, ...(one.alsoAt ?? [])])]
  if (others.length > 0) details.push(['also', placesOf(others)])
  details.push(['id', [finding.id]])
  return details
}

function renderDetail(label: string, lines: readonly string[], { edge, page }: { edge: number; page: Page }): string[] {
  const hanging = edge + LABEL_WIDTH + 2
  return lines
    .flatMap((line) => wrapText(printable(line), page.textWidth - hanging))
    .map((line, index) => {
      const shown = index === 0 ? label : ''
      return ' '.repeat(edge) + page.style.dim(shown.padEnd(LABEL_WIDTH)) + INDENT + line
    })
}

/** Whose code it is, as far as the index tells. */
function sourceOf({ repo, path, startLine = 1, endLine = 1, isRenamed, index }: Provenance): string {
  const place = repo && path ? `${repo}/${path}, lines ${startLine} to ${endLine}` : `${index}, which names nothing`
  return isRenamed ? `${place}; renamed` : place
}

function commitsOf({ location }: Finding): string {
  const others = (location.commits ?? []).filter((commit) => commit !== location.commit).length
  return shortCommit(location.commit ?? '') + (others > 0 ? ` and ${countOf(others, 'other')}` : '')
}

function shortCommit(commit: string): string {
  return commit.slice(0, COMMIT_LENGTH)
}

function chatOf({ context }: Finding): string {
  if (context === undefined) return ''
  const { format, session, turn, timestamp } = context
  const parts = [
    session !== undefined && `session ${session}`,
    turn !== undefined && `turn ${turn}`,
    spokenBy(context),
    timestamp,
  ].filter((part) => part)
  return parts.length === 0 ? '' : [format, ...parts].join(', ')
}

/** Who said it; of a tool also which, and the file that it was given or gave. */
function spokenBy({ role, tool, embeddedPath }: Context): string {
  if (tool === undefined) return role ?? ''
  return [role === 'tool' ? 'tool result of' : 'tool call of', tool, embeddedPath].filter((part) => part).join(' ')
}

function placesOf(locations: readonly Location[]): string[] {
  const places = locations.slice(0, PLACES_MAX).map(({ path, commit, startLine, startColumn }) => {
    return `${path}:${startLine}:${startColumn}${commit === undefined ? '' : ` in ${shortCommit(commit)}`}`
  })
  const left = locations.length - places.length
  return left > 0 ? [...places, `and ${countOf(left, 'more place')}`] : places
}
