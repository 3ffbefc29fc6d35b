/** What the user can act on. Everything else that is thrown is a bug. */

/** Every failure: the exit code that it leads to. */
const FAILURES = {
  usage: 2,
  'path-not-found': 2,
  'config-not-readable': 2,
  'config-not-yaml': 2,
  'config-not-toml': 2,
  'import-unknown': 2,
  'config-wrong-shape': 2,
  'config-circular': 2,
  'config-out-of-repository': 2,
  'config-not-plain': 2,
  'clock-in-the-past': 2,
  'rule-malformed': 2,
  'rule-unknown': 2,
  'git-not-found': 2,
  'git-not-a-repository': 2,
  'git-failed': 2,
  'git-history-cut': 2,
  'ci-unknown': 2,
  'hooks-not-editable': 2,
  'report-not-writable': 2,
  'report-not-readable': 2,
  'key-not-found': 2,
  'key-malformed': 2,
  'key-readable-by-others': 2,
  'key-exists': 2,
  'index-not-found': 2,
  'index-damaged': 2,
  'index-of-other-version': 2,
  'index-of-other-key': 2,
  'index-locked': 2,
  'index-not-readable': 2,
  'index-not-writable': 2,
  'repository-unknown': 2,
  'repository-name-taken': 2,
  'nothing-to-register': 2,
  'baseline-not-usable': 2,
  'finding-unknown': 2,
  'not-redactable': 2,
  'map-not-usable': 2,
} as const

export type FailureCode = keyof typeof FAILURES

/** Where the user must look. Line and column count from 1. */
export interface Place {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/**
 * `message` is one lower-case sentence that says what is, quoting what the user wrote; `hint` is an order: what to do.
 * The library throws it; only the command line turns it into text and an exit code.
 */
export class Failure extends Error {
  readonly code: FailureCode
  readonly hint: string
  readonly place: Place | undefined

  constructor(code: FailureCode, message: string, details: { hint: string; place?: Place; cause?: unknown }) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'Failure'
    this.code = code
    this.hint = details.hint
    this.place = details.place
  }

  /** Parts of the command line are bundled apart, each with a copy of this class: what counts is the name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Error[Symbol.hasInstance](value) && (value as Error).name === 'Failure'
  }

  get exitCode(): number {
    return FAILURES[this.code]
  }
}
