/** The result of one scan, as every report format receives it. */
import type { Coverage } from './coverage.ts'
import type { Decision, Finding, Severity } from './finding.ts'

/** What whoever answers for the configuration should know. It is no gap in the coverage. */
export interface Notice {
  /** `floor`: something would have gone below the policy of the organisation, and has no effect. */
  readonly about: 'floor' | 'expired' | 'configuration'
  readonly text: string
  /** `file:line` */
  readonly place?: string
}

export interface Report {
  readonly schema: 'codemoat.report/1'
  readonly tool: { readonly name: 'codemoat'; readonly version: string }
  readonly scan: {
    /** Name of the source: `directory`, `standard-input`, `staged` … */
    readonly source: string
    /** What the user pointed at. */
    readonly target: string
    /** ISO 8601, UTC. */
    readonly startedAt: string
    readonly durationMs: number
  }
  readonly coverage: Coverage
  /** Sorted by path, byte, rule. */
  readonly findings: readonly Finding[]
  readonly summary: Summary
  /** Absent where there is none. */
  readonly notices?: readonly Notice[]
}

export interface Summary {
  readonly findings: number
  readonly decisions: Readonly<Record<Decision, number>>
  readonly severities: Readonly<Record<Severity, number>>
}
