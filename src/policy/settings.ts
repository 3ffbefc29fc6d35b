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

/** What a hook answers where it cannot judge; each is `block` unless said. */
export interface HookSettings {
  /** Where Codemoat itself fails. */
  readonly onError?: 'block' | 'allow'
  /** Where its time was up before everything was scanned. */
  readonly onDeadline?: 'block' | 'allow'
  readonly ai?: {
    /** Write what was decided, never what it was about, to the audit log; default true. */
    readonly audit?: boolean
    /** Notify on the desktop where the assistant does not show why it was stopped; default true. */
    readonly notify?: boolean
  }
}

/** What assistants may see. */
export interface AssistantSettings {
  /** Hosts of models of one's own, as globs: `llm.acme.internal`, `*.corp.example`. */
  readonly selfHosted?: readonly string[]
  /** Of the rules whose globs a piece of registered code matches, the first decides; where none does, all may see it. */
  readonly registered?: readonly RegisteredRule[]
}

export interface RegisteredRule {
  /** Globs over the names of repositories in the index. */
  readonly repos: readonly string[]
  /** Globs over paths in them; by default all. */
  readonly paths?: readonly string[]
  /** Globs over names of assistants, and `self-hosted` for any whose model is one's own; none may see it where it is empty. */
  readonly 'allow-assistants': readonly string[]
}

export const DEFAULT_POLICY: PolicySettings = {
  failOn: 'medium',
  destination: 'repository',
  kinds: ['secret', 'proprietary', 'marker'],
  allow: [],
}
