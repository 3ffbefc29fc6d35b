/** The end of the report for people: what was scanned, what was not, and the verdict in one line. */
import type { Skipped } from '../../base/coverage.ts'
import type { Notice, Report } from '../../base/report.ts'
import { displayWidth, padToWidth } from '../text/display-width.ts'
import { NOTICE_TITLES } from '../text/notice-titles.ts'
import { printable } from '../text/printable.ts'
import { formatCount } from '../text/quantities.ts'
import { sizeOf, targetOf, verdictOf } from '../text/verdict.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Page } from './page.ts'

const SKIPPED_MAX = 10
/** A longer path has its reason on the next line. */
const SKIPPED_PATH_WIDTH_MAX = 36

/** Coverage, then the verdict as the last line. */
export function renderVerdict(report: Report, page: Page): string[] {
  const { tone, headline, severities, rest } = verdictOf(report)
  const verdict = `${headline}${severities && ` (${severities})`}${rest}`
  const size = sizeOf(report)
  // The verdict stays one line: where it would be too long, the size of the scan stands with the coverage.
  const fits = displayWidth(`codemoat: ${verdict} · ${size}`) <= page.width
  const { style } = page
  return [
    ...renderNotices(report.notices ?? [], page),
    ...renderCoverage(report, fits ? '' : `, ${size}`, page),
    `${style.bold('codemoat:')} ${style[tone](verdict)}${fits ? style.dim(` · ${size}`) : ''}`,
  ]
}

const NOTICES_MAX = 20

/** What whoever answers for the configuration should know, by what it is about. */
function renderNotices(notices: readonly Notice[], page: Page): string[] {
  const groups = Object.entries(NOTICE_TITLES).map(([about, title]) => ({
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

function renderCoverage(report: Report, size: string, page: Page): string[] {
  const { skipped } = report.coverage
  const rest = skipped.length === 0 ? '; nothing was skipped.' : `; ${formatCount(skipped.length)} skipped:`
  const shown = skipped.slice(0, SKIPPED_MAX)
  const widths = shown
    .map(({ path }) => displayWidth(printable(path)))
    .filter((width) => width <= SKIPPED_PATH_WIDTH_MAX)
  const pathWidth = Math.max(0, ...widths)
  return [
    ...wrapText(printable(`Scanned ${targetOf(report)}${size}${rest}`), page.textWidth),
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
