/** The findings: what to look for above, the list on the left, the details of one on the right. */
import type { JSX } from 'preact'
import type { State } from '../state.ts'
import { FindingDetail } from './finding-detail.tsx'
import { FindingList } from './finding-list.tsx'
import { Toolbar } from './toolbar.tsx'

export function Explorer({ state }: { state: State }): JSX.Element {
  const { selected, data } = state
  const hasPair = data.originals?.some(({ finding }) => finding === selected) === true
  return (
    <section class="explorer" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <Toolbar state={state} />
      <div class={`split${selected === undefined ? '' : ' has-detail'}${hasPair ? ' has-pair' : ''}`}>
        <FindingList state={state} />
        <FindingDetail state={state} />
      </div>
    </section>
  )
}
