/** What a text consists of, once layout, comments and imports are gone: units, in columns of numbers. */

/** The kinds of units. */
export const NAME = 0
export const KEYWORD = 1
export const NUMBER = 2
/** A whole string literal; the words in it follow as units of their own. */
export const STRING = 3
/** One character of punctuation; its hash is that character. */
export const PUNCTUATION = 4
/** A word in a string literal. */
export const QUOTED_WORD = 5

/** Unit `i` begins at byte `starts[i]` in line `lines[i]` (from 1) and ends before byte `ends[i]`. */
export interface Units {
  count: number
  readonly kinds: Uint8Array
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly lines: Uint32Array
}

export function createUnits(capacity: number): Units {
  return {
    count: 0,
    kinds: new Uint8Array(capacity),
    high: new Uint32Array(capacity),
    low: new Uint32Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    lines: new Uint32Array(capacity),
  }
}
