/** What the users of another scanner have accepted, by its place or its content: to be found again by ours. */
import type { LeftBehind, WrittenAllowance } from './carried.ts'

export interface Accepted {
  /** Where it is written, as `file` or `file:line`. */
  readonly place: string
  /** As it stands in reports of what was left behind. */
  readonly what: string
  /** File that holds it, from the root; absent where it may be anywhere. */
  readonly path?: string
  /** The commit whose file is meant; absent: that of the working tree. */
  readonly commit?: string
  /** Both ends inclusive. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** One of these must be true of the secret, or of a part of its line; absent: the place is enough. */
  readonly content?: ContentTest
  /** Goes into the baseline. */
  readonly reason: string
}

export type ContentTest =
  | { readonly kind: 'text'; readonly text: string }
  /** Hexadecimal digest of the secret. */
  | { readonly kind: 'sha1' | 'ggshield'; readonly digest: string }

/** What a file of another scanner comes to, besides rules. */
export interface ReadAcceptance {
  readonly accepted: readonly Accepted[]
  readonly allow: readonly WrittenAllowance[]
  readonly leftBehind: readonly LeftBehind[]
}
