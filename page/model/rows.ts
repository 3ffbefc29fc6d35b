/** The rows of the list: findings under the headings that a reader asked for. */
import type { Finding } from '../../src/base/finding.ts'
import { groupBy } from '../../src/base/group-by.ts'
import { FACETS, type Facet } from './filter.ts'
import { countSeverities, type SeverityCounts, WORST_FIRST } from './severities.ts'

/** What findings can be gathered by, in the order in which the page offers it. */
export const GROUPINGS = {
  secret: 'Secret',
  path: 'File',
  rule: 'Rule',
  author: 'Author',
  repository: 'Repository',
  session: 'Session',
} as const satisfies Readonly<Partial<Record<Facet, string>>>

export type Grouping = keyof typeof GROUPINGS | 'none'

export interface GroupRow {
  readonly kind: 'group'
  readonly key: string
  /** Of the group's findings, worst first. */
  readonly indexes: readonly number[]
  readonly counts: SeverityCounts
  readonly isOpen: boolean
}

export interface FindingRow {
  readonly kind: 'finding'
  readonly index: number
  readonly isInGroup: boolean
}

export type Row = GroupRow | FindingRow

/** Only what at least one finding has can be chosen. */
export function groupingsFor(findings: readonly Finding[]): Grouping[] {
  const present = (Object.keys(GROUPINGS) as (keyof typeof GROUPINGS)[]).filter((grouping) =>
    findings.some((finding) => FACETS[grouping](finding) !== undefined),
  )
  return [...present, 'none']
}

/** The same secret many times over is one row until somebody opens it; files and the like are open. */
export function isOpenAtFirst(grouping: Grouping): boolean {
  return grouping !== 'secret'
}

/**
 * `indexes` worst first. `toggled`: keys of the groups that are not as they are at first. A secret that is at one place
 * alone has no heading.
 */
export function rowsOf(
  findings: readonly Finding[],
  indexes: readonly number[],
  { grouping, toggled }: { grouping: Grouping; toggled: ReadonlySet<string> },
): Row[] {
  if (grouping === 'none') return indexes.map((index) => ({ kind: 'finding', index, isInGroup: false }))
  const rows: Row[] = []
  for (const [key, members] of groupsOf(findings, indexes, grouping)) {
    const isAlone = grouping === 'secret' && members.length === 1
    const isOpen = isAlone || isOpenAtFirst(grouping) !== toggled.has(key)
    if (!isAlone) rows.push({ kind: 'group', key, indexes: members, counts: countsOf(findings, members), isOpen })
    if (isOpen) for (const index of members) rows.push({ kind: 'finding', index, isInGroup: !isAlone })
  }
  return rows
}

type Group = readonly [key: string, members: readonly number[]]

/**
 * Groups with their members, the one with the most of the worst first; secrets as their first findings stand. Findings
 * without the property are the last group.
 */
function groupsOf(
  findings: readonly Finding[],
  indexes: readonly number[],
  grouping: Exclude<Grouping, 'none'>,
): readonly Group[] {
  const facet = FACETS[grouping]
  const groups = [...groupBy(indexes, (index) => facet(findings[index]!))]
  if (grouping === 'secret') return groups
  const without = indexes.filter((index) => facet(findings[index]!) === undefined)
  const ranked = groups.map((group) => ({ group, counts: countsOf(findings, group[1]) }))
  ranked.sort((a, b) => {
    const severity = WORST_FIRST.find((one) => a.counts[one] !== b.counts[one])
    return severity === undefined ? 0 : b.counts[severity] - a.counts[severity]
  })
  const named = ranked.map(({ group }) => group)
  return without.length > 0 ? [...named, ['', without]] : named
}

function countsOf(findings: readonly Finding[], indexes: readonly number[]): SeverityCounts {
  return countSeverities(indexes.map((index) => findings[index]!))
}
