/** Sorts fingerprints: first into buckets by their upper 16 bits, then each bucket by the machine's own sort of numbers. */
import type { Hashes } from './fingerprint-store.ts'
import type { KeyBits } from './sorted-keys.ts'

const BUCKETS = 1 << 16
/** 32 bits of fingerprint and so many of row number fit into the 53 of a number. */
const BUCKET_ROWS_MAX = 1 << 21
/** So few are sorted by insertion. */
const SMALL_ROWS = 48

/** The order of the rows: ascending by the kept bits, rows with equal ones in the order in which they stand. */
export function sortRows({ count, high, low }: Hashes, keyBits: KeyBits): Uint32Array {
  const starts = new Uint32Array(BUCKETS + 1)
  for (let row = 0; row < count; row++) starts[(high[row]! >>> 16) + 1]!++
  for (let bucket = 1; bucket <= BUCKETS; bucket++) starts[bucket]! += starts[bucket - 1]!
  const order = new Uint32Array(count)
  const next = starts.slice(0, BUCKETS)
  for (let row = 0; row < count; row++) order[next[high[row]! >>> 16]!++] = row
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const rows = order.subarray(starts[bucket]!, starts[bucket + 1]!)
    if (rows.length < 2) continue
    if (rows.length <= SMALL_ROWS) sortFew(rows, { high, low, keyBits })
    else if (keyBits === 48 && rows.length <= BUCKET_ROWS_MAX) sortBucket(rows, high, low)
    else rows.sort((a, b) => high[a]! - high[b]! || kept(low[a]!, keyBits) - kept(low[b]!, keyBits) || a - b)
  }
  return order
}

function kept(low: number, keyBits: KeyBits): number {
  return keyBits === 64 ? low : low >>> 16
}

/** By insertion, which asks for no memory: there are tens of thousands of such buckets. */
function sortFew(
  rows: Uint32Array,
  { high, low, keyBits }: { high: Uint32Array; low: Uint32Array; keyBits: KeyBits },
): void {
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index]!
    const rowHigh = high[row]!
    const rowLow = kept(low[row]!, keyBits)
    let to = index
    for (; to > 0; to--) {
      const before = rows[to - 1]!
      const beforeHigh = high[before]!
      if (beforeHigh < rowHigh || (beforeHigh === rowHigh && kept(low[before]!, keyBits) <= rowLow)) break
      rows[to] = before
    }
    rows[to] = row
  }
}

function sortBucket(rows: Uint32Array, high: Uint32Array, low: Uint32Array): void {
  const keys = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    keys[index] = ((high[row]! & 0xffff) * 0x1_0000 + (low[row]! >>> 16)) * BUCKET_ROWS_MAX + index
  }
  keys.sort()
  const before = rows.slice()
  for (let index = 0; index < rows.length; index++) rows[index] = before[keys[index]! % BUCKET_ROWS_MAX]!
}
