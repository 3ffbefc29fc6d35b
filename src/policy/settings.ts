/** What decides about findings, as plain data: the configuration files and the command line, made one. */
import type { Destination, Kind, Severity } from '../base/finding.ts'
import type { OtherScanner } from './comments.ts'
import type { DestinationPatterns } from './destination.ts'

export interface PolicySettings {
  /** Findings of this severity and above block; those below warn. `none`: nothing blocks. `thresholds` know better. */
  readonly failOn: Severity | 'none'
  /** Where `failOn` is written, as `file:line`. */
  readonly failOnEntry?: string
  /** Where the content is heading; its path or its format may say that it heads somewhere else as well. */
  readonly destination: Destination
  /** True where the user named the destination: then neither path nor format is asked. */
  readonly isDestinationFixed?: boolean
  readonly kinds: readonly Kind[]
  readonly allow: readonly Allowance[]
  /** Scanners whose comments in the text count as ours do. */
  readonly honours?: readonly OtherScanner[]
  readonly thresholds?: Thresholds
  /** What holds for some paths or destinations alone. Of those that match, later ones stand above earlier ones. */
  readonly sections?: readonly Section[]
  /** Stands above every `failOn` and every threshold: what the user typed. */
  readonly failOnOption?: Severity | 'none'
  /** What counts as heading where, besides what is shipped. */
  readonly destinations?: DestinationPatterns
  /** Where the scanned paths and the globs of the configuration count from; absent where they count from the same folder. */
  readonly folders?: PathFolders
  /** What no configuration goes below. */
  readonly floor?: Floor
  /** Keep findings that the policy lets pass, as allowed ones: to explain them. */
  readonly keepsPassed?: boolean
}

/** Absolute folders with `/` between names and none at the end. */
export interface PathFolders {
  /** The scanned paths count from here, those that are not absolute. */
  readonly scanned: string
  /** The globs of the configuration count from here. */
  readonly configured: string
}

/**
 * From which severity on a finding blocks, and from which on it warns; what is below both passes, and is not reported.
 * `entry` is where that is written, as `file:line`.
 */
export interface Threshold {
  readonly block?: Severity | 'none'
  readonly warn?: Severity | 'none'
  readonly entry?: string
}

export type Thresholds = { readonly [D in Destination]?: { readonly [K in Kind]?: Threshold } }

export interface Section {
  /** Globs in `paths` count from here: a folder that ends in `/`. Nothing outside of it matches. */
  readonly folder?: string
  /** Any of them; absent: every path. */
  readonly paths?: readonly string[]
  readonly destinations?: readonly Destination[]
  /** Globs over rules that are switched off. */
  readonly disable?: readonly string[]
  /** By rule id. */
  readonly severities?: Readonly<Record<string, Severity>>
  readonly failOn?: Severity | 'none'
  readonly thresholds?: Thresholds
  readonly entry?: string
}

/** Findings that somebody has accepted. A finding is allowed where everything that is given holds. */
export interface Allowance {
  /** Globs over the path; any of them. */
  readonly paths?: readonly string[]
  /** Regular expressions over the path; any of them. */
  readonly pathPatterns?: readonly string[]
  /** Regular expressions over the path of which none matches. */
  readonly exceptPathPatterns?: readonly string[]
  /** Globs over the rule's id; any of them. */
  readonly rules?: readonly string[]
  /** Regular expressions over the secret; any of them. */
  readonly secrets?: readonly string[]
  /** Regular expressions over the line that the finding begins on; any of them. */
  readonly lines?: readonly string[]
  /** The secret holds any of them, in either case. */
  readonly words?: readonly string[]
  /** Ids of commits, at least seven digits of each; any of them. */
  readonly commits?: readonly string[]
  readonly reason: string
  readonly owner?: string
  /** Globs in `paths` count from here: a folder that ends in `/`. Nothing outside of it matches. */
  readonly folder?: string
  /** Where it is written, as `file:line`. */
  readonly entry?: string
}

/** What an organisation holds fast: see guard-rails.ts. */
export interface Floor {
  /** Globs over rules that cannot be switched off nor made less severe. */
  readonly keep?: readonly string[]
  /** Globs over rules that nothing but the floor's own allowances accepts. */
  readonly neverAllow?: readonly string[]
  /** True: the floor's own allowances are all there are. */
  readonly refusesAllowances?: boolean
  /** True: comments in the text accept nothing. */
  readonly refusesComments?: boolean
  readonly failOn?: Severity | 'none'
  readonly failOnEntry?: string
  readonly thresholds?: Thresholds
  readonly severities?: Readonly<Record<string, Severity>>
  readonly allow: readonly Allowance[]
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

export const CONFIGURATION_NAME = '.codemoat.yaml'

export const DEFAULT_POLICY: PolicySettings = {
  failOn: 'medium',
  destination: 'repository',
  kinds: ['secret', 'proprietary', 'marker'],
  allow: [],
}
