/** What whoever answers for the configuration should know. */
import type { JSX } from 'preact'
import type { Report } from '../../src/base/report.ts'
import { NOTICE_TITLES } from '../../src/reports/text/notice-titles.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf } from '../../src/reports/text/quantities.ts'

const SHOWN_MAX = 20

export function Notices({ report }: { report: Report }): JSX.Element | null {
  const notices = report.notices ?? []
  if (notices.length === 0) return null
  const more = notices.length - SHOWN_MAX
  return (
    <ul class="notices" aria-label="About the configuration">
      {notices.slice(0, SHOWN_MAX).map(({ about, text, place }) => (
        <li key={`${place} ${text}`}>
          <b>{NOTICE_TITLES[about]}</b> {printable(text)} {place !== undefined && <code>{printable(place)}</code>}
        </li>
      ))}
      {more > 0 && <li>and {countOf(more, 'more notice')}</li>}
    </ul>
  )
}
