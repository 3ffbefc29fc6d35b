/** The parameters of each level. Whoever changes one makes every index stale: raise `FINGERPRINT_VERSION`. */
import type { Level } from '../../index-store/fingerprint-store.ts'

/** Version of everything between bytes and hashes: lexer, folding, streams, parameters. Part of the key of every index. */
export const FINGERPRINT_VERSION = 1

export interface LevelParameters {
  /** Units in a gram: nothing shorter is ever found. */
  readonly k: number
  /** One gram of any `w` neighbours is stored: every common run of `w + k - 1` units is found. */
  readonly w: number
  /** Fewest distinct units of a gram; grams with fewer are tables, not code. */
  readonly distinctMin: number
  /** Structure: names by where they occurred before, all symbols. Otherwise words as they are, without punctuation. */
  readonly isStructure: boolean
}

export const LEVEL_PARAMETERS: { readonly [L in Level]: LevelParameters } = {
  words: { k: 6, w: 3, distinctMin: 3, isStructure: false },
  structure: { k: 24, w: 6, distinctMin: 10, isStructure: true },
  strict: { k: 8, w: 6, distinctMin: 4, isStructure: false },
  canary: { k: 4, w: 1, distinctMin: 2, isStructure: false },
}

/** The largest k: so many units must be kept from one batch to the next. */
export const K_MAX = 24
