/** Writes the keys of one level of a segment: rows in ascending order into four columns at once. */
import type { Level } from './fingerprint-store.ts'
import { type SectionPlace, SectionSink, type SegmentSecrets } from './section-sink.ts'
import { bucketBitsFor, KEY_BITS, type LevelHeader, type Section, type SectionName } from './segment-layout.ts'
import { bucketOf, type KeyShape, restBytesOf, restOf, tagOf } from './sorted-keys.ts'

/** How large a level will be: known before its first row is written. `blocks` 0 means keys alone. */
export interface LevelPlan {
  readonly level: Level
  readonly rows: number
  readonly blocks: number
}

export type Sections = { [S in SectionName]?: Section }

export class LevelSink {
  readonly header: LevelHeader
  /** Where the first byte behind the four columns stands. */
  readonly end: number
  readonly #level: Level
  readonly #shape: KeyShape
  readonly #counts: Uint32Array
  readonly #table: SectionSink
  readonly #tags: SectionSink
  readonly #rests: SectionSink
  readonly #ordinals: SectionSink
  #rows = 0

  constructor(plan: LevelPlan, start: { descriptor: number; offset: number }, secrets: SegmentSecrets) {
    const { level, rows, blocks } = plan
    const bucketBits = bucketBitsFor(rows)
    const ordinalBytes = blocks === 0 ? 0 : blocks <= 1 << 18 ? 3 : 4
    this.header = { rows, bucketBits, ordinalBytes, blocks }
    this.#level = level
    this.#shape = { bucketBits, keyBits: KEY_BITS[level] }
    this.#counts = new Uint32Array((1 << bucketBits) + 1)
    let offset = start.offset
    const sink = (name: SectionName, bytes: number): SectionSink => {
      const place: SectionPlace = { descriptor: start.descriptor, offset, name }
      offset += bytes
      return new SectionSink(place, secrets)
    }
    this.#table = sink(`${level}.table`, this.#counts.length * 4)
    this.#tags = sink(`${level}.tags`, rows * 2)
    this.#rests = sink(`${level}.rests`, rows * restBytesOf(this.#shape))
    this.#ordinals = sink(`${level}.ordinals`, rows * ordinalBytes)
    this.end = offset
  }

  append(high: number, low: number, ordinal: number): void {
    this.#rows++
    this.#counts[bucketOf(high, this.#shape.bucketBits) + 1]!++
    this.#tags.writeNumber(tagOf(high, this.#shape.bucketBits), 2)
    this.#rests.writeNumber(restOf(high, low, this.#shape), restBytesOf(this.#shape))
    if (this.header.ordinalBytes > 0) this.#ordinals.writeNumber(ordinal, this.header.ordinalBytes)
  }

  finish(sections: Sections): LevelHeader {
    for (let bucket = 1; bucket < this.#counts.length; bucket++) this.#counts[bucket]! += this.#counts[bucket - 1]!
    this.#table.write(new Uint8Array(this.#counts.buffer))
    sections[`${this.#level}.table`] = this.#table.end()
    sections[`${this.#level}.tags`] = this.#tags.end()
    sections[`${this.#level}.rests`] = this.#rests.end()
    if (this.header.ordinalBytes > 0) sections[`${this.#level}.ordinals`] = this.#ordinals.end()
    return { ...this.header, rows: this.#rows }
  }
}
