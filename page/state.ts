/** What the page shows, in one place. Every change draws the page anew, at once. */
import type { Finding } from '../src/base/finding.ts'
import { acceptIn } from '../src/reports/html/accept-in.ts'
import type { Change, PageData } from '../src/reports/html/page-data.ts'
import { addressOf } from './model/address.ts'
import { applyFilter, type Facet, type Filter, isFiltered, withFacet } from './model/filter.ts'
import { worstFirst } from './model/order.ts'
import { type Grouping, type Row, rowsOf } from './model/rows.ts'
import type { Reader } from './reader.ts'

export interface State {
  readonly data: PageData
  /** Those of the report, and behind them what was fixed since an older one. */
  readonly findings: readonly Finding[]
  /** One for each finding; only where two reports are compared. */
  readonly changes?: readonly Change[]
  /** Indexes of all findings, worst first. */
  readonly order: readonly number[]
  readonly filter: Filter
  readonly grouping: Grouping
  /** Keys of the groups that are not as they are at first. */
  readonly toggled: ReadonlySet<string>
  /** Where the reader is in the list; -1 before that. */
  readonly active: number
  /** Index of the finding whose details are shown. */
  readonly selected: number | undefined
  readonly isPrinting: boolean
  /** Only where the page came from a server. */
  readonly accept?: Reader['accept']
}

let current: State | undefined
let draw: (state: State) => void = () => {}

export function begin(
  data: PageData,
  shown: Pick<State, 'filter' | 'grouping' | 'accept'>,
  render: (state: State) => void,
): void {
  draw = render
  current = {
    data,
    ...allFindings(data),
    toggled: new Set(),
    active: -1,
    selected: undefined,
    isPrinting: false,
    ...shown,
  }
  draw(current)
}

function allFindings({ report, comparison }: PageData): Pick<State, 'findings' | 'changes' | 'order'> {
  if (comparison === undefined) return { findings: report.findings, order: worstFirst(report.findings) }
  const findings = [...report.findings, ...comparison.fixed]
  const changes = [...comparison.changes, ...comparison.fixed.map(() => 'fixed' as const)]
  return { findings, changes, order: worstFirst(findings) }
}

export function update(change: Partial<State>): void {
  if (current === undefined) return
  const before = current
  current = { ...current, ...change }
  if (change.filter ?? change.grouping) {
    const { filter, grouping } = current
    history.replaceState(null, '', `#${addressOf({ filter, grouping })}`)
    if (!('active' in change)) current = { ...current, active: -1, toggled: new Set() }
  }
  if (current !== before) draw(current)
}

export function updateFilter(change: Partial<Filter>): void {
  if (current !== undefined) update({ filter: { ...current.filter, ...change } })
}

/** Shows the findings of an id as accepted. */
export function showAccepted(id: string, reason: string): void {
  if (current === undefined) return
  const data = acceptIn(current.data, { id, reason })
  update({ data, ...allFindings(data) })
}

/** Chooses a value of a facet; the one that is chosen already is let go. */
export function toggleFacet(facet: Facet, value: string): void {
  if (current === undefined) return
  const { filter } = current
  update({ filter: withFacet(filter, facet, filter.facets[facet] === value ? undefined : value) })
}

/** Opens or closes the group of a row. */
export function toggleGroup(state: State, key: string, at: number): void {
  const toggled = new Set(state.toggled)
  if (!toggled.delete(key)) toggled.add(key)
  update({ toggled, active: at })
}

/** True where the details stand beside the list, and not above it. As style.css has it. */
export function isBeside(): boolean {
  return matchMedia('(min-width: 1000px)').matches
}

/** Shows the details of the first finding in the list. */
export function showFirst(): void {
  const [row] = current === undefined ? [] : rowsShown(current)
  if (row !== undefined) update({ selected: row.kind === 'finding' ? row.index : row.indexes[0] })
}

/** The value of a function of the state that is worked out again only where one of `parts` changed. */
function remembered<Value>(
  parts: (state: State) => readonly unknown[],
  work: (state: State) => Value,
): (state: State) => Value {
  let last: { readonly parts: readonly unknown[]; readonly value: Value } | undefined
  return (state) => {
    const now = parts(state)
    if (last?.parts.every((part, index) => part === now[index])) return last.value
    last = { parts: now, value: work(state) }
    return last.value
  }
}

function pass(state: State, filter: Filter): readonly number[] {
  return isFiltered(filter) ? applyFilter(state, state.order, filter) : state.order
}

/** Indexes of the findings that pass the filter, worst first. */
export const passing: (state: State) => readonly number[] = remembered(
  ({ findings, filter }) => [findings, filter],
  (state) => pass(state, state.filter),
)

const passingFindings: (state: State) => readonly Finding[] = remembered(
  (state) => [state.findings, passing(state)],
  (state) => findingsAt(state, passing(state)),
)

function findingsAt({ findings }: State, indexes: readonly number[]): readonly Finding[] {
  return indexes.map((index) => findings[index]!)
}

/** What a picture shows: all that passes the filter, but for what was chosen in the picture itself. */
function pictured(facet: Facet): (state: State) => readonly Finding[] {
  const others = remembered(
    ({ findings, filter }) => [findings, filter],
    (state) => findingsAt(state, pass(state, withFacet(state.filter, facet, undefined))),
  )
  return (state) => (state.filter.facets[facet] === undefined ? passingFindings(state) : others(state))
}

export const findingsByPeriod: (state: State) => readonly Finding[] = pictured('period')
export const findingsByPath: (state: State) => readonly Finding[] = pictured('path')
export const findingsBySession: (state: State) => readonly Finding[] = pictured('session')
export const findingsByRepository: (state: State) => readonly Finding[] = pictured('repository')

export const rowsShown: (state: State) => readonly Row[] = remembered(
  (state) => [passing(state), state.grouping, state.toggled],
  (state) => rowsOf(state.findings, passing(state), state),
)
