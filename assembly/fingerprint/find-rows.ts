/** Which of the hashes may be in sorted tables of fingerprints: src/index-store/sorted-keys.ts says how these are made. */
import { FLAGS, FOUND, HASH_HIGH } from '../../src/kernels/gram-layout'

/** Puts the numbers of the first `count` hashes to FOUND: any of them may be there. Returns how many. */
export function findAll(count: u32): u32 {
  for (let query: u32 = 0; query < count; query++) store<u32>(query << 2, query, FOUND)
  return count
}

/** The same, for those whose bit is set that their upper `bits` choose. */
export function findPresent(count: u32, present: usize, bits: u32): u32 {
  let found: u32 = 0
  for (let query: u32 = 0; query < count; query++) {
    const bit = load<u32>(query << 2, HASH_HIGH) >>> (32 - bits)
    store<u32>(found << 2, query, FOUND)
    found += (load<u32>(present + ((bit >>> 5) << 2)) >>> (bit & 31)) & 1
  }
  return found
}

/** Flags those of `count` hashes at FOUND whose bucket has a row with their tag. */
export function flagTags(count: u32, table: usize, tags: usize, bucketBits: u32): void {
  const tagShift: u32 = bucketBits === 16 ? 0 : 8
  for (let index: u32 = 0; index < count; index++) {
    const query = load<u32>(index << 2, FOUND)
    const high = load<u32>(query << 2, HASH_HIGH)
    const bucket = table + ((high >>> (32 - bucketBits)) << 2)
    const end = load<u32>(bucket, 4)
    const tag = (high >>> tagShift) & 0xffff
    const wanted = i16x8.splat(<i16>tag)
    for (let row = load<u32>(bucket); row < end; row += 8) {
      const at = tags + (row << 1)
      const same = i16x8.bitmask(i16x8.eq(v128.load(at), wanted))
      // Beyond the bucket others begin; within it tags ascend.
      if (same !== 0) {
        if (row + ctz(same) < end) store<u8>(query, 1, FLAGS)
        break
      }
      if (<u32>load<u16>(at, 14) > tag) break
    }
  }
}

/** Leaves those at FOUND that are flagged, and clears their flags. Returns how many. */
export function keepFlagged(count: u32): u32 {
  let kept: u32 = 0
  for (let index: u32 = 0; index < count; index++) {
    const query = load<u32>(index << 2, FOUND)
    store<u32>(kept << 2, query, FOUND)
    kept += load<u8>(query, FLAGS)
    store<u8>(query, 0, FLAGS)
  }
  return kept
}

/** Sets the bit of every row of a table, by the upper `bits` of its fingerprint. */
export function markTags(present: usize, bits: u32, table: usize, tags: usize, bucketBits: u32): void {
  const known = bucketBits + 16
  // Of small tables fewer bits are known than are asked for: what the others may be is all set.
  const span: u32 = bits > known ? 1 << (bits - known) : 1
  const buckets: u32 = 1 << bucketBits
  for (let bucket: u32 = 0; bucket < buckets; bucket++) {
    const end = load<u32>(table + (bucket << 2), 4)
    for (let row = load<u32>(table + (bucket << 2)); row < end; row++) {
      const tag: u32 = load<u16>(tags + (row << 1))
      const first = (((bucket << 16) | tag) << (32 - known)) >>> (32 - bits)
      for (let bit = first; bit < first + span; bit++) {
        const word = present + ((bit >>> 5) << 2)
        store<u32>(word, load<u32>(word) | (1 << (bit & 31)))
      }
    }
  }
}
