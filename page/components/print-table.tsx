/** The findings on paper: all that the filter lets pass, as a table. */
import type { JSX } from 'preact'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf } from '../../src/reports/text/quantities.ts'
import type { State } from '../state.ts'

/** More is no reading: about forty pages. */
const ROWS_MAX = 1000

export function PrintTable({ state, indexes }: { state: State; indexes: readonly number[] }): JSX.Element {
  const more = indexes.length - ROWS_MAX
  return (
    <section class="print-table">
      <h2>Findings</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {indexes.slice(0, ROWS_MAX).map((index) => {
            const { severity, title, secret, location, history } = state.findings[index]!
            return (
              <tr key={index}>
                <td>
                  <span class={`severity ${severity}`}>{severity}</span>
                </td>
                <td>
                  {printable(title)} <code>{printable(secret?.redacted ?? '')}</code>
                </td>
                <td>{printable(`${location.path}:${location.startLine}`)}</td>
                <td>
                  {printable(
                    history?.introduced ? `${history.introduced.date.slice(0, 10)} ${history.introduced.author}` : '',
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {more > 0 && <p>and {countOf(more, 'more finding')}, in the page itself</p>}
    </section>
  )
}
