/** A filter of public code that is asked about little: its cells are read from the file one by one, until it was asked much. */
import { closeSync, openSync, readSync } from 'node:fs'
import { fuseHasByCell } from './binary-fuse.ts'
import { FILTER_HEADER_BYTES, type FilterFile, filterHeader, KEPT_LOW, openFilter } from './filter-file.ts'
import type { Hashes, Level } from './fingerprint-store.ts'

/** To read megabytes takes as long as some hundred cells. */
const ASKED_MAX = 64

export class SparseFilter {
  readonly #path: string
  readonly #version: number
  #asked = 0
  #whole: FilterFile | undefined

  constructor(path: string, version: number) {
    this.#path = path
    this.#version = version
  }

  /** As `FilterFile.test`. @throws {Failure} as `openFilter` */
  test(level: Level, hashes: Hashes, known: Uint8Array): void {
    this.#asked += hashes.count
    if (this.#asked > ASKED_MAX) {
      this.#whole ??= openFilter(this.#path, this.#version)
      this.#whole.test(level, hashes, known)
    } else this.#testByCell(level, hashes, known)
  }

  #testByCell(level: Level, { count, high, low }: Hashes, known: Uint8Array): void {
    const descriptor = openSync(this.#path, 'r')
    try {
      const head = Buffer.alloc(FILTER_HEADER_BYTES)
      const shape = filterHeader(
        head.subarray(0, readSync(descriptor, head, 0, head.length, 0)),
        this.#path,
        this.#version,
      ).levels[level]
      const cell = Buffer.alloc(2)
      const width = (shape?.bits ?? 8) / 8
      const cellAt = (number: number): number => {
        readSync(descriptor, cell, 0, width, (shape?.offset ?? 0) + number * width)
        return cell.readUIntLE(0, width)
      }
      for (let index = 0; index < count; index++) {
        const isKnown = shape && fuseHasByCell(shape, cellAt, high[index]!, (low[index]! & KEPT_LOW) >>> 0)
        known[index] = isKnown ? 1 : 0
      }
    } finally {
      closeSync(descriptor)
    }
  }
}
