/** Which findings a reader asked to see. */
import type { Decision, Finding, Severity } from '../../src/base/finding.ts'
import type { Change } from '../../src/reports/html/page-data.ts'
import { printable } from '../../src/reports/text/printable.ts'

/** A property of a finding that many share. Undefined: this one has none. */
export const FACETS = {
  secret: ({ id }: Finding) => id,
  path: ({ location }: Finding) => location.path,
  rule: ({ rule }: Finding) => rule,
  kind: ({ kind }: Finding) => kind,
  author: ({ history }: Finding) => history?.introduced?.author,
  state: ({ history }: Finding) => history?.state,
  period: ({ history }: Finding) => history?.introduced?.date.slice(0, 10),
  session: ({ context }: Finding) => context?.session,
  repository: ({ provenance }: Finding) => provenance && (provenance.repo ?? provenance.index),
} as const satisfies Readonly<Record<string, (finding: Finding) => string | undefined>>

export type Facet = keyof typeof FACETS

export interface Filter {
  /** Words that all must be there, in any letters. */
  readonly text: string
  /** None: all. */
  readonly severities: readonly Severity[]
  readonly decisions: readonly Decision[]
  readonly change?: Change
  /** A path that ends with `/` is a folder. A period is `2021`, `2021-03`, `2021-03-31`, or two of them: `2021-01..2021-03`. */
  readonly facets: Readonly<Partial<Record<Facet, string>>>
}

export const NO_FILTER: Filter = { text: '', severities: [], decisions: [], facets: {} }

export function isFiltered(filter: Filter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
}

/** `filter` with another value of a facet; without it where that is undefined. */
export function withFacet(filter: Filter, facet: Facet, value: string | undefined): Filter {
  const { [facet]: _old, ...others } = filter.facets
  return { ...filter, facets: value === undefined ? others : { ...others, [facet]: value } }
}

export interface Filtered {
  readonly findings: readonly Finding[]
  readonly changes?: readonly Change[]
}

/** The indexes in `order` of the findings that pass, in that order. */
export function applyFilter(from: Filtered, order: readonly number[], filter: Filter): number[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const facets = Object.entries(filter.facets) as [Facet, string][]
  return order.filter((index) => {
    const finding = from.findings[index]!
    if (filter.severities.length > 0 && !filter.severities.includes(finding.severity)) return false
    if (filter.decisions.length > 0 && !filter.decisions.includes(finding.decision)) return false
    if (filter.change !== undefined && from.changes?.[index] !== filter.change) return false
    if (!facets.every(([facet, value]) => hasFacet(finding, facet, value))) return false
    if (words.length === 0) return true
    const text = searchText(finding)
    return words.every((word) => text.includes(word))
  })
}

function hasFacet(finding: Finding, facet: Facet, value: string): boolean {
  const own = FACETS[facet](finding)
  if (own === undefined) return false
  if (facet === 'path' && value.endsWith('/')) return own.startsWith(value)
  if (facet === 'period') {
    const [first = '', last = first] = value.split('..')
    return own >= first && own.slice(0, last.length) <= last
  }
  return own === value
}

const searchTexts = new WeakMap<Finding, string>()

/** All that a reader may look for, in small letters; made when first asked for. */
function searchText(finding: Finding): string {
  const known = searchTexts.get(finding)
  if (known !== undefined) return known
  const { location, history, context, provenance, secret } = finding
  const parts = [
    finding.title,
    finding.rule,
    finding.id,
    finding.severity,
    location.path,
    location.commit,
    secret?.redacted,
    history?.introduced?.author,
    history?.introduced?.oid,
    history?.introduced?.subject,
    context?.session,
    context?.tool,
    context?.embeddedPath,
    provenance?.repo,
    provenance?.path,
  ]
  const text = printable(parts.filter(Boolean).join('\n')).toLowerCase()
  searchTexts.set(finding, text)
  return text
}
