/** Gathers the fingerprints of files in memory and writes them as one segment, sorted. */
import { type FingerprintedFile, LEVELS, type Level, type PlacedHashes, type StoredFile } from './fingerprint-store.ts'
import type { IndexKeys } from './index-keys.ts'
import { descriptionOf } from './names-section.ts'
import { type BlockEntry, DELTAS_BUFFER_BYTES, encodeDeltas, writeBlockEntry } from './posting-blocks.ts'
import { BLOCK_POSTINGS, KEY_BITS } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'
import { sortRows } from './sort-rows.ts'

/** Fingerprints in memory before they are written: about 100 MB with everything around them. */
export const ROWS_IN_MEMORY = 3_000_000

class GatheredLevel {
  rows = 0
  high = new Uint32Array(1024)
  low = new Uint32Array(1024)
  ordinals = new Uint32Array(1024)
  readonly blocks: BlockEntry[] = []
  deltas = new Uint8Array(4096)
  deltaBytes = 0

  add(hashes: PlacedHashes, file: number): void {
    this.#reserve(hashes.count)
    for (let first = 0; first < hashes.count; first += BLOCK_POSTINGS) {
      const end = Math.min(hashes.count, first + BLOCK_POSTINGS)
      const ordinal = this.blocks.length * BLOCK_POSTINGS
      const offset = this.deltaBytes
      const line = hashes.lines[first]!
      this.blocks.push({ file, offset, line, count: end - first, position: hashes.positions[first]! })
      this.deltaBytes += encodeDeltas(hashes, { first, end }, this.deltas.subarray(offset))
      for (let index = first; index < end; index++) {
        this.high[this.rows] = hashes.high[index]!
        this.low[this.rows] = hashes.low[index]!
        this.ordinals[this.rows++] = ordinal + index - first
      }
    }
  }

  #reserve(count: number): void {
    while (this.rows + count > this.high.length) {
      this.high = doubled(this.high)
      this.low = doubled(this.low)
      this.ordinals = doubled(this.ordinals)
    }
    const blocks = Math.ceil(count / BLOCK_POSTINGS)
    while (this.deltaBytes + blocks * DELTAS_BUFFER_BYTES > this.deltas.length) {
      const grown = new Uint8Array(this.deltas.length * 2)
      grown.set(this.deltas)
      this.deltas = grown
    }
  }
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(column.length * 2)
  grown.set(column)
  return grown
}

export class SegmentBuilder {
  readonly #files: StoredFile[] = []
  readonly #levels = new Map<Level, GatheredLevel>()
  rows = 0

  get isEmpty(): boolean {
    return this.#files.length === 0
  }

  get files(): readonly StoredFile[] {
    return this.#files
  }

  add(repository: string, file: FingerprintedFile): void {
    const number = this.#files.push({ ...descriptionOf(file), repository }) - 1
    for (const level of LEVELS) {
      const hashes = file.levels[level]
      if (hashes === undefined || hashes.count === 0) continue
      let gathered = this.#levels.get(level)
      if (gathered === undefined) {
        gathered = new GatheredLevel()
        this.#levels.set(level, gathered)
      }
      gathered.add(hashes, number)
      this.rows += hashes.count
    }
  }

  /** Writes the file and returns its size. @throws the error of the operating system; nothing is left behind then */
  write(path: string, id: string, keys: IndexKeys): number {
    const levels = [...this.#levels].map(([level, { rows, blocks, deltaBytes }]) => ({
      level,
      rows,
      blocks: blocks.length,
      deltaBytes,
    }))
    const writer = new SegmentWriter({ path, id, kind: 'code', levels }, keys)
    try {
      for (const [level, gathered] of this.#levels) {
        const { high, low, ordinals, rows, blocks, deltas, deltaBytes } = gathered
        const sinks = writer.level(level)
        const order = sortRows({ high, low, count: rows }, KEY_BITS[level])
        for (let row = 0; row < rows; row++) {
          const at = order[row]!
          sinks.keys.append(high[at]!, low[at]!, ordinals[at]!)
        }
        for (const block of blocks) writeBlockEntry(sinks.blocks, block)
        sinks.deltas.write(deltas.subarray(0, deltaBytes))
      }
      return writer.finish(this.#files)
    } catch (error) {
      writer.abort()
      throw error
    }
  }
}
