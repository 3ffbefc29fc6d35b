/** Severity over the time of introduction, as stacked bars. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { countOf, formatCount } from '../../src/reports/text/quantities.ts'
import { describeSeverities, WORST_FIRST } from '../model/severities.ts'
import { type Bar, timelineOf } from '../model/timeline.ts'
import { findingsByPeriod, type State, toggleFacet } from '../state.ts'
import { walkButtons } from './walk.ts'

/** Labels that fit below the bars. */
const LABELS_MAX = 6

export function TimeChart({ state }: { state: State }): JSX.Element | null {
  const findings = findingsByPeriod(state)
  const bars = useMemo(() => timelineOf(findings), [findings])
  if (bars.length === 0) return null
  const most = Math.max(...bars.map(({ total }) => total))
  const step = Math.ceil(bars.length / LABELS_MAX)
  const chosen = state.filter.facets.period
  return (
    <section class="picture" aria-labelledby="time-title">
      <h2 id="time-title">When it came in</h2>
      <p class="scale">up to {countOf(most, 'finding')} a bar</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus among its buttons */}
      <div class="bars" onKeyDown={walkButtons}>
        {bars.map((bar, index) => (
          <button
            type="button"
            key={bar.period}
            tabIndex={index === bars.length - 1 ? 0 : -1}
            aria-pressed={chosen === bar.period}
            aria-label={describe(bar)}
            title={describe(bar)}
            class={chosen !== undefined && chosen !== bar.period ? 'dim' : ''}
            onClick={() => toggleFacet('period', bar.period)}
          >
            {WORST_FIRST.map((severity) => (
              <span key={severity} class={severity} style={{ height: `${(bar.counts[severity] / most) * 100}%` }} />
            ))}
          </button>
        ))}
      </div>
      <div class="bar-labels" aria-hidden="true">
        {bars.map((bar, index) => (
          <span key={bar.period}>{index % step === 0 && <span>{bar.label}</span>}</span>
        ))}
      </div>
    </section>
  )
}

function describe({ label, total, counts }: Bar): string {
  return `${label}: ${total === 0 ? 'none' : `${formatCount(total)} (${describeSeverities(counts)})`}`
}
