/**
 * A sorted table of fingerprints on disk, for membership: bucket by the upper bits, then 16 bits of tag, then the rest.
 * A look-up costs no read for most foreign fingerprints once tables and tags are in memory, and at most three else.
 */
import { type KeySieve, ResidentSection, type SieveTable } from './key-sieve.ts'
import type { SectionReader } from './section-reader.ts'

/** Upper bits of a fingerprint that are compared. */
export type KeyBits = 48 | 64

const TAG_BITS = 16

/** Numbers of the parts of a fingerprint, for so many bits of bucket. */
export function bucketOf(high: number, bucketBits: number): number {
  return high >>> (32 - bucketBits)
}

export function tagOf(high: number, bucketBits: number): number {
  return bucketBits === 16 ? high & 0xffff : (high >>> 8) & 0xffff
}

/** The bits behind the tag, as one number of up to 40 bits. */
export function restOf(high: number, low: number, shape: KeyShape): number {
  const kept = shape.keyBits === 64 ? low : low >>> 16
  return shape.bucketBits === 16 ? kept : (high & 0xff) * (shape.keyBits === 64 ? 0x1_0000_0000 : 0x1_0000) + kept
}

export interface KeyShape {
  readonly bucketBits: number
  readonly keyBits: KeyBits
}

export function restBytesOf({ bucketBits, keyBits }: KeyShape): number {
  return (keyBits - bucketBits - TAG_BITS) / 8
}

export interface KeySections {
  readonly table: SectionReader
  readonly tags: SectionReader
  readonly rests: SectionReader
}

/** Rows `[from, to)` of a table. */
export class SortedKeys {
  /** The result of the last `find`. */
  from = 0
  to = 0
  readonly rows: number
  readonly #shape: KeyShape
  readonly #sections: KeySections
  readonly #restBytes: number
  #table: ResidentSection | undefined
  #tags: ResidentSection | undefined
  /** Tags of one bucket, where not all are in memory. */
  #bucketTags = new Uint16Array(0)
  #bucketStart = 0

  constructor(rows: number, shape: KeyShape, sections: KeySections) {
    this.rows = rows
    this.#shape = shape
    this.#sections = sections
    this.#restBytes = restBytesOf(shape)
  }

  /** Called before a batch of look-ups. What is taken into memory goes into that of the sieve, if there is one. */
  expect(lookUps: number, sieve?: KeySieve): void {
    const { table, tags } = this.#sections
    this.#table ??= new ResidentSection(table, sieve)
    if (this.#tags === undefined && tags.expect(lookUps)) this.#tags = new ResidentSection(tags, sieve)
  }

  /** Where they are in the memory of the sieve; undefined where they are not. */
  get sieveTable(): SieveTable | undefined {
    const table = this.#table?.address
    const tags = this.#tags?.address
    if (table === undefined || tags === undefined) return undefined
    return { table, tags, bucketBits: this.#shape.bucketBits, rows: this.rows }
  }

  /** True where the table holds the fingerprint; `from` and `to` then say where. Call `expect` before. */
  find(high: number, low: number): boolean {
    const table = this.#table!.words
    const bucket = bucketOf(high, this.#shape.bucketBits)
    const start = table[bucket]!
    const end = table[bucket + 1]!
    if (start >= end) return false
    const tag = tagOf(high, this.#shape.bucketBits)
    const first = this.#lowerTag(start, end, tag)
    if (first === end || this.#tagAt(first) !== tag) return false
    const last = this.#lowerTag(first, end, tag + 1)
    const rest = restOf(high, low, this.#shape)
    this.from = this.#lowerRest(first, last, rest)
    if (this.from === last || this.restAt(this.from) !== rest) return false
    this.to = this.from + 1
    if (this.to < last && this.restAt(this.to) === rest) this.to = this.#lowerRest(this.to, last, rest + 1)
    return true
  }

  restAt(row: number): number {
    const bytes = this.#sections.rests.read(row * this.#restBytes, this.#restBytes)
    let rest = 0
    for (let index = this.#restBytes - 1; index >= 0; index--) rest = rest * 256 + bytes[index]!
    return rest
  }

  #tagAt(row: number): number {
    return this.#tags ? this.#tags.halves[row]! : this.#bucketTags[row - this.#bucketStart]!
  }

  #lowerTag(start: number, end: number, tag: number): number {
    if (!this.#tags) this.#loadBucket(start, end)
    let from = start
    let to = end
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#tagAt(middle) < tag) from = middle + 1
      else to = middle
    }
    return from
  }

  #loadBucket(start: number, end: number): void {
    if (start >= this.#bucketStart && end <= this.#bucketStart + this.#bucketTags.length) return
    const bytes = this.#sections.tags.read(start * 2, (end - start) * 2)
    this.#bucketTags = new Uint16Array(Uint8Array.from(bytes).buffer)
    this.#bucketStart = start
  }

  #lowerRest(start: number, end: number, rest: number): number {
    let from = start
    let to = end
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.restAt(middle) < rest) from = middle + 1
      else to = middle
    }
    return from
  }
}

/** Segments are little-endian, as every machine is that Node runs on with a release. */
export function wordsOf(bytes: Buffer): Uint32Array {
  if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  return new Uint32Array(Uint8Array.from(bytes).buffer)
}
