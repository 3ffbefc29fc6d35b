/** What the report for people says about a finding's past: who brought it, whether it is still there, where else it was. */
import type { CommitFacts, History } from '../../base/finding.ts'
import { countOf } from '../text/quantities.ts'

const COMMIT_LENGTH = 12
const PATHS_MAX = 5

/** A label, and what it says: each entry begins a line of its own. */
export function historyDetails(history: History): (readonly [label: string, lines: readonly string[]])[] {
  const details: (readonly [string, readonly string[]])[] = []
  if (history.introduced !== undefined) details.push(['since', [describe(history.introduced)]])
  details.push(['now', [stateOf(history)]])
  const paths = [...new Set(history.places.map(({ path }) => path))]
  if (paths.length > 1) {
    const left = paths.length - PATHS_MAX
    details.push(['paths', left > 0 ? [...paths.slice(0, PATHS_MAX), `and ${countOf(left, 'more path')}`] : paths])
  }
  return details
}

function describe({ oid, author, date, subject }: CommitFacts): string {
  return `${oid.slice(0, COMMIT_LENGTH)} ${date.slice(0, 10)} ${author}: ${subject}`
}

function stateOf({ state, refs = [], removed, objects }: History): string {
  const copies = objects > 1 ? `, in ${countOf(objects, 'object')}` : ''
  if (state === 'in-head') return `still in HEAD${copies}`
  if (state === 'on-branch')
    return `${refs.length > 0 ? `on ${refs.join(', ')}` : 'in the history of a branch'}${copies}`
  if (state === 'unreachable') return `no branch or tag leads to it, but the repository still holds it${copies}`
  return removed === undefined ? `only in the past${copies}` : `removed by ${describe(removed)}${copies}`
}
