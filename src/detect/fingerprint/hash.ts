/**
 * Hashes of words and of runs of units: 64 bits as two halves of 32, which JavaScript multiplies fast. They are not secret
 * and not keyed; see keying.ts for what is stored.
 */

/** Two different multipliers make two halves that collide independently. Both are odd: nothing is lost. */
export const WORD_HIGH = 0x9e37_79b1
export const WORD_LOW = 0x85eb_ca6b
export const WORD_HIGH_SEED = 0x1b87_3593
export const WORD_LOW_SEED = 0xcc9e_2d51

/** Spreads every bit of a 32-bit number over all of it (the finalizer of MurmurHash3). */
export function spread(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The hash of a word, `[high, low]`, as the lexer computes it byte by byte. */
export function hashWord(bytes: Uint8Array): readonly [high: number, low: number] {
  let high = WORD_HIGH_SEED
  let low = WORD_LOW_SEED
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, WORD_HIGH)
    low = Math.imul(low ^ (low >>> 15) ^ byte, WORD_LOW)
  }
  return [spread(high), spread(low)]
}
