/** When something was found in each session of AI chats. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf, formatCount } from '../../src/reports/text/quantities.ts'
import { sessionsOf } from '../model/sessions.ts'
import { describeSeverities } from '../model/severities.ts'
import { findingsBySession, type State, toggleFacet } from '../state.ts'

export function SessionChart({ state }: { state: State }): JSX.Element | null {
  const findings = findingsBySession(state)
  const { shown, hidden, first, last } = useMemo(() => sessionsOf(findings), [findings])
  if (shown.length === 0) return null
  const chosen = state.filter.facets.session
  return (
    <section class="picture" aria-labelledby="sessions-title">
      <h2 id="sessions-title">Chat sessions</h2>
      <p class="scale">{first === '' ? 'the time is not known' : `${dayOf(first)} to ${dayOf(last)}`}</p>
      <ul class="sessions">
        {shown.map(({ session, place, total, counts, dots }) => (
          <li key={session}>
            <button
              type="button"
              class={chosen !== undefined && chosen !== session ? 'dim' : ''}
              aria-pressed={chosen === session}
              onClick={() => toggleFacet('session', session)}
            >
              <span class="unseen">
                session {printable(session)} in {printable(place)}: {countOf(total, 'finding')} (
                {describeSeverities(counts)})
              </span>
              <span class="place" aria-hidden="true">
                {printable(lastFolder(place))}
              </span>
              <span class="id" aria-hidden="true">
                {printable(session.slice(0, 8))}
              </span>
              <span class="track" aria-hidden="true">
                {dots.map((dot) => (
                  <span
                    key={dot.at}
                    class={`dot ${dot.worst}${dot.total > 3 ? ' many' : ''}`}
                    style={{ left: `${dot.at * 100}%` }}
                  />
                ))}
              </span>
              <span class="total" aria-hidden="true">
                {formatCount(total)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="scale">and {countOf(hidden, 'more session')}: group the findings by session</p>}
    </section>
  )
}

function dayOf(time: string): string {
  return time.slice(0, 10)
}

function lastFolder(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .pop() ?? path
  )
}
