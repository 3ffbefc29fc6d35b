/** How many findings of each severity; a tile chooses its own. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Severity } from '../../src/base/finding.ts'
import { countOf, formatCount } from '../../src/reports/text/quantities.ts'
import { WORST_FIRST } from '../model/severities.ts'
import { type State, updateFilter } from '../state.ts'

export function SeverityTiles({ state }: { state: State }): JSX.Element {
  const { severities } = state.filter
  const counts = useMemo(() => countsOf(state), [state.findings])
  return (
    <fieldset class="tiles">
      <legend class="unseen">Severity</legend>
      {WORST_FIRST.map((severity) => {
        const { distinct, places } = counts[severity]
        return (
          <button
            type="button"
            key={severity}
            class={`tile ${severity}`}
            aria-pressed={severities.includes(severity)}
            disabled={places === 0}
            onClick={() => updateFilter({ severities: toggle(severities, severity) })}
          >
            <span class="number">{formatCount(distinct)}</span>
            <span class="name">{severity}</span>
            <span class="places">{places === distinct ? '' : `in ${countOf(places, 'place')}`}</span>
          </button>
        )
      })}
    </fieldset>
  )
}

type Counts = Readonly<Record<Severity, { readonly distinct: number; readonly places: number }>>

/** What is allowed, or fixed since an older report, is no trouble any more. */
function countsOf({ findings, changes }: State): Counts {
  const trouble = findings.filter(({ decision }, index) => decision !== 'allow' && changes?.[index] !== 'fixed')
  const entries = WORST_FIRST.map((severity) => {
    const own = trouble.filter((finding) => finding.severity === severity)
    return [severity, { distinct: new Set(own.map(({ id }) => id)).size, places: own.length }] as const
  })
  return Object.fromEntries(entries) as Counts
}

function toggle(severities: readonly Severity[], severity: Severity): Severity[] {
  return severities.includes(severity) ? severities.filter((one) => one !== severity) : [...severities, severity]
}
