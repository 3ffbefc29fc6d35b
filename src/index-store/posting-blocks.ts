/**
 * Where fingerprints stand: blocks of up to 64 postings of one file, in the order of its text. A block begins with a place
 * in full; each further one is a byte, four bits of lines and four of units on, or, behind 0xff, both in full.
 */

import { damagedFailure, type SectionReader } from './section-reader.ts'
import type { SectionSink } from './section-sink.ts'
import { BLOCK_ENTRY_BYTES, BLOCK_POSTINGS } from './segment-layout.ts'

const STEP_MAX = 14
const FULL = 0xff
/** A byte or, in full, nine for each posting behind the first. */
const DELTA_BYTES_MAX = (BLOCK_POSTINGS - 1) * 9

/** The postings of one block: `count` entries of both columns. */
export interface PostingBlock {
  readonly file: number
  readonly count: number
  readonly lines: Uint32Array
  readonly positions: Uint32Array
}

/** What one entry of `blocks` says. */
export interface BlockEntry {
  readonly file: number
  readonly offset: number
  readonly line: number
  readonly count: number
  readonly position: number
}

export function readBlockEntry(bytes: Uint8Array, at: number): BlockEntry {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK_ENTRY_BYTES)
  const lineAndCount = view.getUint32(8, true)
  return {
    file: view.getUint32(0, true),
    offset: view.getUint32(4, true),
    line: lineAndCount & 0xff_ffff,
    count: (lineAndCount >>> 24) + 1,
    position: view.getUint32(12, true),
  }
}

export function writeBlockEntry(sink: SectionSink, entry: BlockEntry): void {
  sink.writeNumber(entry.file, 4)
  sink.writeNumber(entry.offset, 4)
  sink.writeNumber(((entry.line & 0xff_ffff) | ((entry.count - 1) << 24)) >>> 0, 4)
  sink.writeNumber(entry.position, 4)
}

/** Bytes of the deltas between postings `first + 1` and `end` (exclusive). Returns how many were written to `out`. */
export function encodeDeltas(
  columns: { readonly lines: Uint32Array; readonly positions: Uint32Array },
  range: { readonly first: number; readonly end: number },
  out: Uint8Array,
): number {
  const view = new DataView(out.buffer, out.byteOffset, out.byteLength)
  let used = 0
  for (let index = range.first + 1; index < range.end; index++) {
    const line = columns.lines[index]! - columns.lines[index - 1]!
    const position = columns.positions[index]! - columns.positions[index - 1]!
    if (line >= 0 && line <= STEP_MAX && position >= 0 && position <= STEP_MAX) {
      out[used++] = (line << 4) | position
    } else {
      out[used] = FULL
      view.setUint32(used + 1, columns.lines[index]!, true)
      view.setUint32(used + 5, columns.positions[index]!, true)
      used += 9
    }
  }
  return used
}

export const DELTAS_BUFFER_BYTES = DELTA_BYTES_MAX

/** Decoded blocks that are kept: a copied passage asks for neighbours. */
const CACHE_BLOCKS = 1024

export interface PostingSections {
  readonly ordinals: SectionReader
  readonly blocks: SectionReader
  readonly deltas: SectionReader
}

/** Reads postings by their ordinals. */
export class PostingReader {
  readonly #sections: PostingSections
  readonly #ordinalBytes: number
  readonly #blockCount: number
  readonly #path: string
  readonly #cache = new Map<number, PostingBlock>()

  constructor(sections: PostingSections, shape: { ordinalBytes: number; blocks: number }, path: string) {
    this.#sections = sections
    this.#ordinalBytes = shape.ordinalBytes
    this.#blockCount = shape.blocks
    this.#path = path
  }

  /** The ordinals of rows `[from, to)`. */
  ordinals(from: number, to: number): Uint32Array {
    const width = this.#ordinalBytes
    const bytes = this.#sections.ordinals.read(from * width, (to - from) * width)
    const ordinals = new Uint32Array(to - from)
    for (let index = 0, at = 0; index < ordinals.length; index++, at += width)
      ordinals[index] = bytes.readUIntLE(at, width)
    return ordinals
  }

  /** The file that posting `ordinal` is in, without decoding its block. */
  fileOf(ordinal: number): number {
    const number = Math.floor(ordinal / BLOCK_POSTINGS)
    return this.#cache.get(number)?.file ?? this.#entry(number).file
  }

  /** The block that holds posting `ordinal`. */
  blockOf(ordinal: number): PostingBlock {
    const number = Math.floor(ordinal / BLOCK_POSTINGS)
    let block = this.#cache.get(number)
    if (block === undefined) {
      if (this.#cache.size >= CACHE_BLOCKS) this.#cache.clear()
      block = this.#decode(number)
      this.#cache.set(number, block)
    }
    return block
  }

  #entry(number: number): BlockEntry {
    if (number >= this.#blockCount) throw damagedFailure(this.#path, 'a posting is outside of its table')
    return readBlockEntry(this.#sections.blocks.read(number * BLOCK_ENTRY_BYTES, BLOCK_ENTRY_BYTES), 0)
  }

  #decode(number: number): PostingBlock {
    const { file, offset, line, count, position } = this.#entry(number)
    const { deltas } = this.#sections
    const length = Math.min(DELTA_BYTES_MAX, (count - 1) * 9, deltas.bytes - offset)
    // Almost all deltas are one byte: the rest is read where that was not enough.
    let bytes = deltas.read(offset, Math.min(count - 1, length))
    const lines = new Uint32Array(count)
    const positions = new Uint32Array(count)
    lines[0] = line
    positions[0] = position
    for (let index = 1, at = 0; index < count; index++) {
      if (bytes.length < length && at + 9 > bytes.length && (at >= bytes.length || bytes[at] === FULL))
        bytes = deltas.read(offset, length)
      const delta = bytes[at++]
      if (delta === undefined) throw damagedFailure(this.#path, 'postings end too early')
      if (delta === FULL) {
        if (at + 8 > bytes.length) throw damagedFailure(this.#path, 'postings end too early')
        lines[index] = bytes.readUInt32LE(at)
        positions[index] = bytes.readUInt32LE(at + 4)
        at += 8
      } else {
        lines[index] = lines[index - 1]! + (delta >>> 4)
        positions[index] = positions[index - 1]! + (delta & 15)
      }
    }
    return { file, count, lines, positions }
  }
}
