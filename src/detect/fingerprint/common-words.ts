/** How common words are in public code: a generated table of the commonest, by the lower half of their hashes. */
import { commonWordsTable } from './common-words.generated.ts'
import type { WordRarity } from './keying.ts'

/** Bits of information are kept in steps of a sixteenth. */
const STEPS = 16

/** All hashes, ascending, 4 bytes each, little-endian; then a byte of information for each. */
const ENTRY_BYTES = 5

interface Table {
  readonly hashes: Uint32Array
  readonly steps: Uint8Array
}

/** The table is read when the first word is asked for: most texts hold no copy that must be weighed. */
export function commonWords(): WordRarity {
  let table: Table | undefined
  return {
    bits: (_high, low) => {
      table ??= decode()
      const at = placeOf(table.hashes, low)
      return table.hashes[at] === low ? table.steps[at]! / STEPS : undefined
    },
  }
}

function decode(): Table {
  const bytes = Buffer.from(commonWordsTable(), 'base64')
  const count = bytes.length / ENTRY_BYTES
  return { hashes: new Uint32Array(bytes.buffer, bytes.byteOffset, count), steps: bytes.subarray(count * 4) }
}

/** Where the hash stands, or would. */
function placeOf(hashes: Uint32Array, hash: number): number {
  let from = 0
  let to = hashes.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (hashes[middle]! < hash) from = middle + 1
    else to = middle
  }
  return from
}

/** The table for words by their share of all words, as `commonWords` reads it. */
export function encodeCommonWords(words: readonly (readonly [low: number, share: number])[]): string {
  const bytes = Buffer.alloc(words.length * ENTRY_BYTES)
  for (const [index, [low, share]] of [...words].sort(([a], [b]) => a - b).entries()) {
    bytes.writeUInt32LE(low, index * 4)
    bytes.writeUInt8(Math.min(255, Math.round(-Math.log2(share) * STEPS)), words.length * 4 + index)
  }
  return bytes.toString('base64')
}
