/** What is shown, as the part of the address behind `#`: a reader can pass it on, and go back. */
import type { Decision, Severity } from '../../src/base/finding.ts'
import { SEVERITIES } from '../../src/base/finding.ts'
import type { Change } from '../../src/reports/html/page-data.ts'
import { FACETS, type Facet, type Filter } from './filter.ts'
import { GROUPINGS, type Grouping } from './rows.ts'

export interface Shown {
  readonly filter: Filter
  readonly grouping?: Grouping
}

const DECISIONS: readonly Decision[] = ['block', 'warn', 'allow']
const CHANGES: readonly Change[] = ['new', 'fixed', 'unchanged']

export function addressOf({ filter, grouping }: Shown): string {
  const parts = new URLSearchParams()
  if (filter.text) parts.set('text', filter.text)
  if (filter.severities.length > 0) parts.set('severity', filter.severities.join(','))
  if (filter.decisions.length > 0) parts.set('decision', filter.decisions.join(','))
  if (filter.change) parts.set('change', filter.change)
  for (const [facet, value] of Object.entries(filter.facets)) parts.set(facet, value)
  if (grouping) parts.set('by', grouping)
  return parts.toString()
}

/** Whatever stands there that it does not know is passed over. */
export function shownAt(address: string): Shown {
  const parts = new URLSearchParams(address)
  const chosen = <Word extends string>(name: string, words: readonly Word[]): Word[] => {
    const typed = (parts.get(name) ?? '').split(',')
    return words.filter((word) => typed.includes(word))
  }
  const facets = (Object.keys(FACETS) as Facet[]).flatMap((facet) => {
    const value = parts.get(facet)
    return value === null ? [] : [[facet, value] as const]
  })
  const [change] = chosen('change', CHANGES)
  const by = parts.get('by')
  const isGrouping = by === 'none' || (by !== null && Object.hasOwn(GROUPINGS, by))
  return {
    filter: {
      text: parts.get('text') ?? '',
      severities: chosen<Severity>('severity', SEVERITIES),
      decisions: chosen('decision', DECISIONS),
      facets: Object.fromEntries(facets),
      ...(change && { change }),
    },
    ...(isGrouping && { grouping: by as Grouping }),
  }
}
