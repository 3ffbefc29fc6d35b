/** How common words are in public code: a generated table of the commonest, by the lower half of their hashes. */
import { COMMON_WORDS } from './common-words.generated.ts'
import type { WordRarity } from './keying.ts'

/** An entry is the hash, 4 bytes, and its bits of information in steps of a sixteenth, 1 byte; little-endian. */
const ENTRY_BYTES = 5
const STEPS = 16

export function commonWords(): WordRarity {
  const bytes = Buffer.from(COMMON_WORDS, 'base64')
  const bits = new Map<number, number>()
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES)
    bits.set(bytes.readUInt32LE(at), bytes.readUInt8(at + 4) / STEPS)
  return { bits: (_high, low) => bits.get(low) }
}

/** The table for words by their share of all words, as `commonWords` reads it. */
export function encodeCommonWords(words: readonly (readonly [low: number, share: number])[]): string {
  const bytes = Buffer.alloc(words.length * ENTRY_BYTES)
  for (const [index, [low, share]] of words.entries()) {
    bytes.writeUInt32LE(low, index * ENTRY_BYTES)
    bytes.writeUInt8(Math.min(255, Math.round(-Math.log2(share) * STEPS)), index * ENTRY_BYTES + 4)
  }
  return bytes.toString('base64')
}
