/**
 * What stands between the hashes of a text and an index: the organisation's key, and the code that is not its own.
 * Both are asked in batches, in place, because a text has one hash for every word.
 */
import type { Hashes, Level } from '../../index-store/fingerprint-store.ts'

/** Turns hashes of a text into fingerprints, which only holders of the key can compute. */
export interface Keying {
  /** Overwrites `hashes` with the fingerprints of that level: a keyed pseudo-random function of level and hash. */
  seal(level: Level, hashes: Hashes): void
}

/** The code of everybody: what it holds never alarms. It knows unkeyed hashes, so that one table serves all keys. */
export interface PublicCode {
  /** Sets `known[i]` to 1 where hash `i` occurs in public code, and to 0 elsewhere. */
  test(level: Level, hashes: Hashes, known: Uint8Array): void
}

/** How much it says that two texts share a word: −log2 of the share of that word among all words of public code. */
export interface WordRarity {
  /** Bits, for a word by its unkeyed hash; undefined for a word that the table does not know. */
  bits(high: number, low: number): number | undefined
}
