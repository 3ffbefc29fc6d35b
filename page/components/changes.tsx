/** What is new, fixed and unchanged since an older report. */
import type { JSX } from 'preact'
import { formatCount } from '../../src/reports/text/quantities.ts'
import { type State, update } from '../state.ts'

const CHANGES = ['new', 'fixed', 'unchanged'] as const

export function Changes({ state }: { state: State }): JSX.Element | null {
  const { changes } = state
  if (changes === undefined) return null
  return (
    <fieldset class="changes">
      <legend>Since the older report</legend>
      {CHANGES.map((change) => {
        const { change: chosen, ...filter } = state.filter
        const isChosen = chosen === change
        return (
          <button
            type="button"
            key={change}
            class={change}
            aria-pressed={isChosen}
            onClick={() => update({ filter: isChosen ? filter : { ...filter, change } })}
          >
            {formatCount(changes.filter((one) => one === change).length)} {change}
          </button>
        )
      })}
    </fieldset>
  )
}
