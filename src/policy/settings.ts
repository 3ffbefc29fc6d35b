/** What decides about findings, as plain data: the configuration file and the command line, made one. */
import type { Destination, Kind, Severity } from '../base/finding.ts'

export interface PolicySettings {
  /** Findings of this severity and above block; those below warn. `none`: nothing blocks. */
  readonly failOn: Severity | 'none'
  readonly destination: Destination
  readonly kinds: readonly Kind[]
  readonly allow: readonly Allowance[]
}

/** Findings that somebody has accepted. A finding is allowed where everything that is given holds. */
export interface Allowance {
  /** Globs over the path; any of them. */
  readonly paths?: readonly string[]
  /** Globs over the rule's id; any of them. */
  readonly rules?: readonly string[]
  /** Regular expressions over the secret; any of them. */
  readonly secrets?: readonly string[]
  readonly reason: string
}

/** What a git hook answers where it cannot judge; each is `block` unless said. */
export interface HookSettings {
  /** Where Codemoat itself fails. */
  readonly onError?: 'block' | 'allow'
  /** Where its time was up before everything was scanned. */
  readonly onDeadline?: 'block' | 'allow'
}

export const DEFAULT_POLICY: PolicySettings = {
  failOn: 'medium',
  destination: 'repository',
  kinds: ['secret', 'proprietary', 'marker'],
  allow: [],
}
