/** What to look for, what to gather by, and what has been chosen so far. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Decision } from '../../src/base/finding.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf, formatCount } from '../../src/reports/text/quantities.ts'
import { FACETS, type Facet, isFiltered, NO_FILTER, withFacet } from '../model/filter.ts'
import { GROUPINGS, type Grouping, groupingsFor } from '../model/rows.ts'
import { passing, type State, update, updateFilter } from '../state.ts'

const STATES = {
  'in-head': 'Still in HEAD',
  'on-branch': 'On another branch or tag',
  removed: 'Only in the past',
  unreachable: 'No branch leads to it',
}
const KINDS = { secret: 'Secrets', proprietary: 'Proprietary code', marker: 'Confidentiality notices' }
const DECISIONS = { block: 'Blocks', warn: 'Warns', allow: 'Allowed' }

export function Toolbar({ state }: { state: State }): JSX.Element {
  const { filter, findings } = state
  const count = passing(state).length
  return (
    <div class="toolbar">
      <input
        type="search"
        id="search"
        placeholder="Find: path, rule, author, id …"
        aria-label="Find in path, rule, title, author, commit, session"
        value={filter.text}
        onInput={(event) => updateFilter({ text: event.currentTarget.value })}
      />
      <GroupingChoice state={state} />
      <FacetChoice state={state} facet="state" label="State" words={STATES} />
      <FacetChoice state={state} facet="kind" label="Kind" words={KINDS} />
      <DecisionChoice state={state} />
      <p class="count" role="status">
        {count === findings.length
          ? countOf(count, 'finding')
          : `${formatCount(count)} of ${countOf(findings.length, 'finding')}`}
      </p>
      <Chips state={state} />
    </div>
  )
}

function GroupingChoice({ state }: { state: State }): JSX.Element {
  const groupings = useMemo(() => groupingsFor(state.findings), [state.findings])
  return (
    <label class="choice">
      <span>Group by</span>
      <select
        value={state.grouping}
        onChange={(event) => update({ grouping: event.currentTarget.value as Grouping, selected: undefined })}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {grouping === 'none' ? 'Nothing' : GROUPINGS[grouping]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FacetChoiceProps {
  readonly state: State
  readonly facet: Facet
  readonly label: string
  readonly words: Readonly<Record<string, string>>
}

/** Only where there is something to choose. */
function FacetChoice({ state, facet, label, words }: FacetChoiceProps): JSX.Element | null {
  const present = useMemo(
    () => new Set(state.findings.map((finding) => FACETS[facet](finding) ?? '')),
    [state.findings, facet],
  )
  if (present.size < 2) return null
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={state.filter.facets[facet] ?? ''}
        onChange={(event) => update({ filter: withFacet(state.filter, facet, event.currentTarget.value || undefined) })}
      >
        <option value="">Any</option>
        {Object.entries(words)
          .filter(([value]) => present.has(value))
          .map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
      </select>
    </label>
  )
}

function DecisionChoice({ state }: { state: State }): JSX.Element | null {
  const present = useMemo(() => {
    const found = new Set(state.findings.map(({ decision }) => decision))
    return (Object.keys(DECISIONS) as Decision[]).filter((decision) => found.has(decision))
  }, [state.findings])
  if (present.length < 2) return null
  return (
    <label class="choice">
      <span>Decision</span>
      <select
        value={state.filter.decisions[0] ?? ''}
        onChange={(event) => {
          const decision = event.currentTarget.value as Decision | ''
          updateFilter({ decisions: decision ? [decision] : [] })
        }}
      >
        <option value="">Any</option>
        {present.map((decision) => (
          <option key={decision} value={decision}>
            {DECISIONS[decision]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Facets that have no choice of their own: each can be taken away. */
const CHIPS: readonly Facet[] = ['secret', 'path', 'rule', 'author', 'period', 'session', 'repository']

function Chips({ state }: { state: State }): JSX.Element | null {
  const { filter } = state
  const chosen = CHIPS.flatMap((facet) => {
    const value = filter.facets[facet]
    return value === undefined ? [] : [{ facet, value }]
  })
  if (!isFiltered(filter)) return null
  return (
    <div class="chips">
      {chosen.map(({ facet, value }) => (
        <button
          type="button"
          key={facet}
          class="chip"
          onClick={() => update({ filter: withFacet(filter, facet, undefined) })}
        >
          <span class="facet">{facet}</span> <span class="value">{printable(value)}</span>
          <span aria-hidden="true"> ×</span>
          <span class="unseen">: take this away</span>
        </button>
      ))}
      <button type="button" class="link" onClick={() => update({ filter: NO_FILTER })}>
        Show all
      </button>
    </div>
  )
}
