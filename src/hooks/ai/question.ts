/** What a host asks, and what it is told, in words that no host has to itself. */

/** Lines from 1, both ends inclusive; `tail` counts from the end. Without any of them, the whole file. */
export interface Lines {
  readonly first?: number
  readonly last?: number
  readonly tail?: number
  /** Only those that match. */
  readonly matching?: RegExp
}

/** Something that would be read: a file, as it was named; or what git prints when it is called with `git`. */
export type Read =
  | { readonly kind: 'file'; readonly path: string; readonly lines: Lines }
  | { readonly kind: 'git'; readonly args: readonly string[] }

/**
 * `prompt`: what a human is about to send. `call`: a tool is about to run. `result`: what it gave is about to be shown to
 * the model. `request`: all that is about to be sent to the model. `none`: nothing that could leave.
 */
export type QuestionKind = 'prompt' | 'call' | 'result' | 'request' | 'none'

export interface Question {
  readonly kind: QuestionKind
  /** The host's own name of the event. */
  readonly event: string
  /** The host's own name of the tool. */
  readonly tool?: string
  /** Any JSON whose texts are judged: a prompt, arguments, a result. */
  readonly content?: unknown
  /** The content is that of this file. */
  readonly contentOf?: string
  readonly reads: readonly Read[]
  /** Folder that relative paths count from, where not that of the payload. */
  readonly cwd?: string
}

export const NOTHING: Pick<Question, 'kind' | 'reads'> = { kind: 'none', reads: [] }

/** `replaced` is the content of a result or request, without what may not leave. */
export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'block'; readonly message: string }
  | { readonly kind: 'replace'; readonly message: string; readonly replaced: unknown }

/** What the process does: one JSON document on stdout, what is said on stderr, the exit code. */
export interface Answer {
  readonly json: object
  readonly stderr?: string
  readonly code: number
}
