/** Walks over the keys of one level of a segment, from the smallest to the largest, a piece at a time. */
import type { Level } from './fingerprint-store.ts'
import type { SectionReader } from './section-reader.ts'
import type { SegmentFile } from './segment-file.ts'
import { KEY_BITS } from './segment-layout.ts'
import { restBytesOf, wordsOf } from './sorted-keys.ts'

const PIECE_ROWS = 64 * 1024

/** The current row; lower bits of `low` that were not kept are 0. */
export class RowCursor {
  high = 0
  low = 0
  /** 0 where the segment has keys alone. */
  ordinal = 0
  readonly #rows: number
  readonly #bucketBits: number
  readonly #keyBits: number
  readonly #restBytes: number
  readonly #ordinalBytes: number
  readonly #table: Uint32Array
  readonly #columns: { readonly tags: SectionReader; readonly rests: SectionReader; readonly ordinals?: SectionReader }
  #tags: Buffer = Buffer.alloc(0)
  #rests: Buffer = Buffer.alloc(0)
  #ordinals: Buffer = Buffer.alloc(0)
  #row = -1
  #pieceStart = 0
  #bucket = 0

  constructor(segment: SegmentFile, level: Level) {
    const shape = segment.header.levels[level]
    this.#rows = shape?.rows ?? 0
    this.#bucketBits = shape?.bucketBits ?? 8
    this.#ordinalBytes = shape?.ordinalBytes ?? 0
    this.#keyBits = KEY_BITS[level]
    this.#restBytes = restBytesOf({ bucketBits: this.#bucketBits, keyBits: KEY_BITS[level] })
    this.#table = wordsOf(segment.section(`${level}.table`).all())
    this.#columns = {
      tags: segment.section(`${level}.tags`),
      rests: segment.section(`${level}.rests`),
      ...(this.#ordinalBytes > 0 && { ordinals: segment.section(`${level}.ordinals`) }),
    }
  }

  next(): boolean {
    const row = ++this.#row
    if (row >= this.#rows) return false
    if (row % PIECE_ROWS === 0) this.#load(row)
    while (this.#table[this.#bucket + 1]! <= row) this.#bucket++
    const at = row - this.#pieceStart
    const tag = this.#tags.readUInt16LE(at * 2)
    const rest = this.#rests.readUIntLE(at * this.#restBytes, this.#restBytes)
    // Behind bucket and tag stand the last bits of the upper half where the bucket has 8 bits, then the lower half.
    const lowBits = this.#keyBits === 64 ? 0x1_0000_0000 : 0x1_0000
    const low = rest % lowBits
    this.low = (this.#keyBits === 64 ? low : low * 0x1_0000) >>> 0
    this.high =
      this.#bucketBits === 16
        ? ((this.#bucket << 16) | tag) >>> 0
        : ((this.#bucket << 24) | (tag << 8) | Math.floor(rest / lowBits)) >>> 0
    if (this.#ordinalBytes > 0) this.ordinal = this.#ordinals.readUIntLE(at * this.#ordinalBytes, this.#ordinalBytes)
    return true
  }

  #load(row: number): void {
    const count = Math.min(PIECE_ROWS, this.#rows - row)
    const piece = (column: SectionReader, width: number): Buffer => column.read(row * width, count * width)
    this.#pieceStart = row
    this.#tags = piece(this.#columns.tags, 2)
    this.#rests = piece(this.#columns.rests, this.#restBytes)
    if (this.#columns.ordinals) this.#ordinals = piece(this.#columns.ordinals, this.#ordinalBytes)
  }
}
