/** The end of the report for people: what was scanned, what was not, and the verdict in one line. */
import type { Coverage, Skipped } from '../../base/coverage.ts'
import { type Decision, type Finding, KINDS, type Kind, SEVERITIES } from '../../base/finding.ts'
import type { Notice, Report } from '../../base/report.ts'
import { displayWidth, padToWidth } from '../text/display-width.ts'
import { printable } from '../text/printable.ts'
import { countOf, formatBytes, formatCount, formatDuration, joinWords } from '../text/quantities.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Page } from './page.ts'

const SKIPPED_MAX = 10
/** A longer path has its reason on the next line. */
const SKIPPED_PATH_WIDTH_MAX = 36

/** Coverage, then the verdict as the last line. */
export function renderVerdict(report: Report, page: Page): string[] {
  const groups = groupsOf(report.findings)
  const verdict = verdictOf(groups, report.coverage)
  const size = sizeOf(report)
  // The verdict stays one line: where it would be too long, the size of the scan stands with the coverage.
  const fits = displayWidth(`codemoat: ${verdict} · ${size}`) <= page.width
  const { style } = page
  const isDoubtful = groups.warn.places.length > 0 || !report.coverage.complete
  const paint = groups.block.places.length > 0 ? style.bad : isDoubtful ? style.caution : style.good
  return [
    ...renderNotices(report.notices ?? [], page),
    ...renderCoverage(report, fits ? '' : `, ${size}`, page),
    `${style.bold('codemoat:')} ${paint(verdict)}${fits ? style.dim(` · ${size}`) : ''}`,
  ]
}

const NOTICES_MAX = 20

const ABOUT: Readonly<Record<Notice['about'], string>> = {
  floor: 'Not followed, since it goes below the policy:',
  expired: 'No longer accepted:',
  configuration: 'In the configuration:',
}

/** What whoever answers for the configuration should know, by what it is about. */
function renderNotices(notices: readonly Notice[], page: Page): string[] {
  const groups = Object.entries(ABOUT).map(([about, title]) => ({
    title,
    list: notices.filter((one) => one.about === about),
  }))
  return groups
    .filter(({ list }) => list.length > 0)
    .flatMap(({ title, list }) => [
      page.style.caution(title),
      ...list.slice(0, NOTICES_MAX).flatMap(({ text, place }) => {
        const lines = wrapText(printable(place === undefined ? text : `${place}: ${text}`), page.textWidth - 2)
        return lines.map((line) => `  ${line}`)
      }),
      ...(list.length > NOTICES_MAX ? [`  and ${formatCount(list.length - NOTICES_MAX)} more`] : []),
      '',
    ])
}

function renderCoverage({ scan, coverage }: Report, size: string, page: Page): string[] {
  const source = scan.source.replaceAll('-', ' ')
  const target = scan.source === 'standard-input' ? source : `${scan.target} (${source})`
  const { skipped } = coverage
  const rest = skipped.length === 0 ? '; nothing was skipped.' : `; ${formatCount(skipped.length)} skipped:`
  const shown = skipped.slice(0, SKIPPED_MAX)
  const widths = shown
    .map(({ path }) => displayWidth(printable(path)))
    .filter((width) => width <= SKIPPED_PATH_WIDTH_MAX)
  const pathWidth = Math.max(0, ...widths)
  return [
    ...wrapText(printable(`Scanned ${target}${size}${rest}`), page.textWidth),
    ...shown.flatMap((item) => renderSkipped(item, pathWidth, page)),
    ...(skipped.length > shown.length ? [`  and ${formatCount(skipped.length - shown.length)} more`] : []),
  ]
}

function renderSkipped(item: Skipped, pathWidth: number, page: Page): string[] {
  const path = printable(item.path)
  const hanging = 2 + pathWidth + 2
  const reason = wrapText(printable(item.reason), Math.max(20, page.textWidth - hanging))
  const indented = reason.map((line) => ' '.repeat(hanging) + page.style.dim(line))
  if (displayWidth(path) > pathWidth) return [`  ${path}`, ...indented]
  return [`  ${padToWidth(path, pathWidth)}  ${page.style.dim(reason[0] ?? '')}`, ...indented.slice(1)]
}

/** What the blobs of a source are called; elsewhere they are blobs. */
const BLOB_NOUNS: Readonly<Record<string, string>> = {
  directory: 'file',
  staged: 'file',
  chats: 'file',
  'standard-input': 'text',
}

function sizeOf({ scan, coverage }: Report): string {
  const blobs = countOf(coverage.blobs, BLOB_NOUNS[scan.source] ?? 'blob')
  return `${blobs}, ${formatBytes(coverage.bytes)} in ${formatDuration(scan.durationMs)}`
}

const KIND_NOUNS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  secret: ['secret', 'secrets'],
  proprietary: ['proprietary fragment', 'proprietary fragments'],
  marker: ['confidentiality notice', 'confidentiality notices'],
}

/** The findings of one decision. */
interface Group {
  readonly places: readonly Finding[]
  /** The first of each identity: the same secret in seven places is one secret. */
  readonly distinct: readonly Finding[]
}

function groupsOf(findings: readonly Finding[]): Readonly<Record<Decision, Group>> {
  const groupOf = (decision: Decision): Group => {
    const places = findings.filter((finding) => finding.decision === decision)
    return { places, distinct: [...new Map(places.toReversed().map((finding) => [finding.id, finding])).values()] }
  }
  return { block: groupOf('block'), warn: groupOf('warn'), allow: groupOf('allow') }
}

function verdictOf(groups: Readonly<Record<Decision, Group>>, coverage: Coverage): string {
  const [blocking, warning, allowed] = [groups.block, groups.warn, groups.allow].map(({ distinct }) => distinct.length)
  const parts: string[] = []
  if (blocking) parts.push(describe('block', groups.block))
  if (warning && !blocking) parts.push(describe('warn', groups.warn))
  if (warning && blocking) parts.push(`${formatCount(warning)} ${warning === 1 ? 'warns' : 'warn'}`)
  if (parts.length === 0) parts.push(coverage.complete ? 'clean' : 'clean in what was scanned')
  if (allowed) parts.push(`${formatCount(allowed)} allowed`)
  return parts.join(', ') + incompletenessOf(coverage)
}

function incompletenessOf({ complete, skipped }: Coverage): string {
  if (complete) return ''
  if (skipped.length === 0) return '; not everything was scanned'
  return `; ${countOf(skipped.length, 'item')} skipped`
}

/** `3 secrets block in 7 places (2 critical, 1 high)` */
function describe(verb: 'block' | 'warn', { places, distinct }: Group): string {
  const subjects = KINDS.flatMap((kind) => {
    const count = distinct.filter((finding) => finding.kind === kind).length
    return count === 0 ? [] : [countOf(count, ...KIND_NOUNS[kind])]
  })
  const severities = SEVERITIES.toReversed().flatMap((severity) => {
    const count = distinct.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${formatCount(count)} ${severity}`]
  })
  const spread = places.length === distinct.length ? '' : ` in ${countOf(places.length, 'place')}`
  return `${joinWords(subjects)} ${distinct.length === 1 ? `${verb}s` : verb}${spread} (${severities.join(', ')})`
}
