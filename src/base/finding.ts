/** What is reported, and the words that grade it. These shapes are a contract with everybody who reads our reports. */
import type { Context } from './passage.ts'

/** Least severe first: the order is used in comparisons. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export const KINDS = ['secret', 'proprietary', 'marker'] as const
export type Kind = (typeof KINDS)[number]

export const DESTINATIONS = ['ai-chat', 'paste', 'public', 'repository'] as const
export type Destination = (typeof DESTINATIONS)[number]

export type Decision = 'block' | 'warn' | 'allow'

/** Lines and columns from 1, columns in UTF-16 code units, the end column exclusive; bytes from 0, `endByte` exclusive. */
export interface Location {
  readonly path: string
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly startByte: number
  readonly endByte: number
  readonly commit?: string
  readonly oid?: string
  readonly commits?: readonly string[]
}

/** A commit as people know it. `date` in ISO 8601, empty where the commit has none that can be read. */
export interface CommitFacts {
  readonly oid: string
  readonly author: string
  readonly date: string
  readonly subject: string
}

/** How a finding came into a repository, and whether it is still there. */
export interface History {
  /** Absent where no commit is known that has it. */
  readonly introduced?: CommitFacts
  /** The last commit that took it away from somewhere; absent while it is somewhere. */
  readonly removed?: CommitFacts
  /**
   * `in-head`: in the commit that is checked out. `on-branch`: in another one that a name points to, see `refs`. `removed`:
   * only in commits of the past. `unreachable`: in what no name leads to any more, and git keeps for a while.
   */
  readonly state: 'in-head' | 'on-branch' | 'removed' | 'unreachable'
  /** Names that point to a commit with it, HEAD left out; the first few. */
  readonly refs?: readonly string[]
  /** Everywhere that it was brought to, oldest first; the first hundred. */
  readonly places: readonly { readonly path: string; readonly oid: string; readonly commit?: string }[]
  /** How many different objects hold it. */
  readonly objects: number
}

/** The first line of a finding with every secret in it redacted; the finding is `text.slice(start, end)`. */
export interface Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A place in registered code. Lines count from 1, both ends inclusive. */
export interface ProvenancePlace {
  readonly repo: string
  readonly path: string
  readonly startLine: number
  readonly endLine: number
}

/** Whose code it is. An index without names tells that it is ours, and not where from. */
export interface Provenance extends Partial<ProvenancePlace> {
  /** Name of the index. */
  readonly index: string
  /** Words and symbols that were copied. */
  readonly tokens: number
  /** Lines of the text that hold the copy. */
  readonly lines: number
  /** True where the names in it were changed. */
  readonly isRenamed: boolean
  /** How sure it is: 1 is what warns, 2.25 what blocks. */
  readonly strength: number
  /** Share of the source file's lines, 0 to 1. */
  readonly coverage?: number
  /** Other files that hold the same. */
  readonly alternatives?: readonly ProvenancePlace[]
  /** Of a copy that was split over the messages of a session: their turns, as far as they are known. */
  readonly turns?: readonly number[]
}

/** How a finding stands in the baseline of the scan. */
export interface BaselineState {
  /** `expired`: it was accepted, for a time that is over. */
  readonly state: 'new' | 'accepted' | 'expired'
  /** What the baseline knows it by: a keyed hash of rule and content. */
  readonly content: string
  readonly reason?: string
  readonly owner?: string
  /** Last day of the acceptance, in UTC. */
  readonly expires?: string
}

/** What a generic secret is said to be: people make up passwords, programs make keys, and a secret may be either. */
export const FAMILIES = ['password', 'secret', 'key'] as const
export type Family = (typeof FAMILIES)[number]

/** How a secret was judged that only its name gives away: the sum of what speaks for it and against it, in log-odds. */
export interface Evidence {
  readonly family: Family
  /** Above 0 for a secret. */
  readonly score: number
  /** Heaviest first; below 0 speaks against it. */
  readonly features: readonly WeighedFeature[]
}

/** A feature in words, as `the value is as irregular as random text`. */
export interface WeighedFeature {
  readonly says: string
  readonly weight: number
}

export interface Finding {
  /** Stable: the same content and rule have the same id, wherever they move. */
  readonly id: string
  readonly rule: string
  readonly kind: Kind
  readonly title: string
  readonly severity: Severity
  readonly destination: Destination
  readonly decision: Decision
  readonly location: Location
  readonly context?: Context
  /** `value` only where the user asked to see secrets. */
  readonly secret?: { readonly redacted: string; readonly length: number; readonly value?: string }
  /** Of a proprietary finding: whose code it is. */
  readonly provenance?: Provenance
  /** The wrappers that it was found under, outermost first, for example `['base64', 'gzip']`. */
  readonly decoded?: readonly string[]
  /** The reasons in words, most telling first. */
  readonly why: readonly string[]
  /** Only where the scan was asked to explain, and the finding was weighed. */
  readonly evidence?: Evidence
  /** The entry of the configuration that decided, as `file:line`; absent where a default did. */
  readonly policyLine?: string
  readonly excerpt?: Excerpt
  /** Only where the scan has a baseline. */
  readonly baseline?: BaselineState
  /** Where the same blob holds the same again, as transcripts do in several encodings; the first hundred. */
  readonly alsoAt?: readonly Location[]
  /** Only in audits of a history. */
  readonly history?: History
}

/** True where `severity` is `floor` or worse. */
export function severityAtLeast(severity: Severity, floor: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(floor)
}
