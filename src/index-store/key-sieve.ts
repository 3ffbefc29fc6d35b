/**
 * Tells which of many fingerprints may be in the tables of an index, in WebAssembly, on tables and tags that lie in its
 * memory. Nearly all of a foreign text are strangers, and go no further.
 */
import { createGramInstance, type GramInstance } from '../kernels/gram-instance.ts'
import { FOUND, FREE, HASHES_MAX } from '../kernels/gram-layout.ts'
import type { Hashes } from './fingerprint-store.ts'
import type { SectionReader } from './section-reader.ts'

/** Vector loads reach a little beyond what is loaded. */
const PADDING_BYTES = 16

/** Presence is kept by so many more of the upper bits of a fingerprint than number the rows, up to 16 MB of them. */
const PRESENCE_BITS = 4
const PRESENCE_BITS_MAX = 27
/** A process that asks for less has no use for it. */
const PRESENCE_AFTER = 200_000

export class KeySieve {
  readonly #instance: GramInstance
  #end = FREE

  private constructor(instance: GramInstance) {
    this.#instance = instance
  }

  /** Undefined where WebAssembly has no SIMD. */
  static open(): KeySieve | undefined {
    const instance = createGramInstance()
    return instance && new KeySieve(instance)
  }

  get instance(): GramInstance {
    return this.#instance
  }

  /** Address of so many bytes, all 0; undefined where there is no such memory. */
  allocate(bytes: number): number | undefined {
    const address = this.#end
    const end = address + Math.ceil((bytes + PADDING_BYTES) / PADDING_BYTES) * PADDING_BYTES
    if (!this.#instance.reserve(end - FREE)) return undefined
    this.#end = end
    return address
  }
}

/** A section in memory: in that of a sieve, where there is one with room, else in a buffer. */
export class ResidentSection {
  readonly address: number | undefined
  readonly #bytes: number
  readonly #sieve: KeySieve | undefined
  #words: Uint32Array
  #halves: Uint16Array

  constructor(section: SectionReader, sieve: KeySieve | undefined) {
    this.#bytes = section.bytes
    this.#sieve = sieve
    this.address = sieve?.allocate(section.bytes)
    const start = this.address ?? 0
    const bytes = this.address === undefined ? new Uint8Array(section.bytes) : sieve!.instance.bytes
    section.readInto(bytes.subarray(start, start + section.bytes))
    this.#words = new Uint32Array(bytes.buffer, start, section.bytes >>> 2)
    this.#halves = new Uint16Array(bytes.buffer, start, section.bytes >>> 1)
  }

  get words(): Uint32Array {
    if (this.#words.length === 0) this.#renew()
    return this.#words
  }

  get halves(): Uint16Array {
    if (this.#halves.length === 0) this.#renew()
    return this.#halves
  }

  /** Views of a memory that has grown since are empty. */
  #renew(): void {
    const bytes = this.#sieve?.instance.bytes
    if (bytes === undefined || this.address === undefined) return
    this.#words = new Uint32Array(bytes.buffer, this.address, this.#bytes >>> 2)
    this.#halves = new Uint16Array(bytes.buffer, this.address, this.#bytes >>> 1)
  }
}

/** A table and its tags, by their addresses. */
export interface SieveTable {
  readonly table: number
  readonly tags: number
  readonly bucketBits: number
  readonly rows: number
}

/** The tables of one level. */
export class LevelSieve {
  readonly #sieve: KeySieve
  readonly #tables: readonly SieveTable[]
  #lookUps = 0
  /** One bit for all fingerprints that begin alike. */
  #presence: { readonly address: number; readonly bits: number } | undefined

  constructor(sieve: KeySieve, tables: readonly SieveTable[]) {
    this.#sieve = sieve
    this.#tables = tables
  }

  /** Calls `visit` with the number of every fingerprint that may be in one of the tables, ascending. */
  sift(fingerprints: Hashes, visit: (query: number) => void): void {
    const { instance } = this.#sieve
    const { count } = fingerprints
    this.#lookUps += count
    if (this.#presence === undefined && this.#lookUps >= PRESENCE_AFTER) this.#mark()
    for (let from = 0; from < count; from += HASHES_MAX) {
      const to = Math.min(count, from + HASHES_MAX)
      instance.loadHashes(fingerprints, from, to)
      const found = this.#find(to - from)
      const first = FOUND >>> 2
      for (const query of instance.words.slice(first, first + found)) visit(from + query)
    }
  }

  #find(count: number): number {
    const { exports } = this.#sieve.instance
    const presence = this.#presence
    const listed = presence ? exports.findPresent(count, presence.address, presence.bits) : exports.findAll(count)
    for (const { table, tags, bucketBits } of this.#tables) exports.flagTags(listed, table, tags, bucketBits)
    return exports.keepFlagged(listed)
  }

  #mark(): void {
    this.#lookUps = 0
    const rows = this.#tables.reduce((sum, table) => sum + table.rows, 32)
    const bits = Math.min(PRESENCE_BITS_MAX, Math.ceil(Math.log2(rows)) + PRESENCE_BITS)
    const address = this.#sieve.allocate(2 ** (bits - 3))
    if (address === undefined) return
    const { exports } = this.#sieve.instance
    for (const { table, tags, bucketBits } of this.#tables) exports.markTags(address, bits, table, tags, bucketBits)
    this.#presence = { address, bits }
  }
}
