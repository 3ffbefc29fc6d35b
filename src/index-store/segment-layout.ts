/**
 * The layout of a segment: an immutable file with the fingerprints of some files of code, level by level. Drawn out in
 * docs/design/fingerprint-index.md.
 *
 * A level is two tables. The *keys*, sorted, tell whether a fingerprint is there: `table` counts them by their upper bits
 * (the bucket), `tags` has the next 16 bits of each, `rests` the remaining ones, and `ordinals` says which posting each
 * stands for. The *postings*, in the order of the texts, are in blocks of 64: `blocks` says where each begins, `deltas` how
 * it goes on. Everything but the fingerprints themselves is encrypted.
 */
import type { Level } from './fingerprint-store.ts'
import type { KeyBits } from './sorted-keys.ts'

export const SEGMENT_SCHEMA = 'codemoat.segment/1'
export const SEGMENT_MAGIC = 'codemoat-segment'

/** The header, with room to spare; sections begin behind it. */
export const HEADER_BYTES = 8192

/**
 * How many upper bits of a fingerprint are kept. 48 bits take a foreign one for ours once in 2^48 / (rows) look-ups, and an
 * alarm needs several that agree; where a single one is enough, all 64 are kept.
 */
export const KEY_BITS: { readonly [L in Level]: KeyBits } = { words: 48, structure: 48, strict: 48, canary: 64 }

/** Postings in a block; ordinal `n` is posting `n % 64` of block `n / 64`. */
export const BLOCK_POSTINGS = 64

/** A block's entry: file u32, offset in `deltas` u32, line u24 and postings − 1 u8, position u32; little-endian. */
export const BLOCK_ENTRY_BYTES = 16

/** More rows than this in a level make look-ups slower; such segments are not merged further. */
export const ROWS_MAX = 1 << 26

/** Files whose names stand in one encrypted block. */
export const NAMES_BLOCK_FILES = 256

export type SectionName =
  | `${Level}.${'table' | 'tags' | 'rests' | 'ordinals' | 'blocks' | 'deltas'}`
  | 'files'
  | 'names'
  | 'directory'

/** A run of bytes of the file, and an HMAC over it. */
export interface Section {
  readonly offset: number
  readonly bytes: number
  readonly mac: string
}

export interface LevelHeader {
  readonly rows: number
  readonly bucketBits: number
  readonly ordinalBytes: number
  readonly blocks: number
}

export interface SegmentHeader {
  readonly schema: typeof SEGMENT_SCHEMA
  readonly id: string
  readonly keyId: string
  /** `public` has keys alone: code that is not ours, and never alarms. */
  readonly kind: 'code' | 'public'
  readonly files: number
  readonly levels: { readonly [L in Level]?: LevelHeader }
  readonly sections: { readonly [S in SectionName]?: Section }
}

export function bucketBitsFor(rows: number): number {
  return rows < 1 << 14 ? 8 : 16
}
