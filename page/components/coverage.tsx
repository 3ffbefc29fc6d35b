/** What was scanned, and what was not. */
import type { JSX } from 'preact'
import type { Report } from '../../src/base/report.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf } from '../../src/reports/text/quantities.ts'
import { sizeOf } from '../../src/reports/text/verdict.ts'

const SHOWN_MAX = 1000

export function Coverage({ report, isPrinting }: { report: Report; isPrinting: boolean }): JSX.Element {
  const { skipped, complete } = report.coverage
  const scanned = `Scanned ${sizeOf(report)}`
  if (skipped.length === 0) {
    return (
      <p class="coverage">
        {complete ? `${scanned}; nothing was skipped.` : `${scanned}; not everything was scanned.`}
      </p>
    )
  }
  const more = skipped.length - SHOWN_MAX
  return (
    <details class={complete ? 'coverage' : 'coverage incomplete'} open={isPrinting}>
      <summary>
        {scanned}; {countOf(skipped.length, 'item')} skipped{complete ? ', as asked' : ''}
      </summary>
      <ul>
        {skipped.slice(0, SHOWN_MAX).map(({ path, reason }, index) => (
          <li key={index}>
            <code>{printable(path)}</code> {printable(reason)}
          </li>
        ))}
        {more > 0 && <li>and {countOf(more, 'more item')}</li>}
      </ul>
    </details>
  )
}
