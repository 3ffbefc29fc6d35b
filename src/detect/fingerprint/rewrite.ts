/** Texts that are made of another one by taking bytes out and putting few in, with the way back. */
import { addPiece, composeMaps, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'

export interface Unwrapped {
  readonly bytes: Uint8Array
  /** From `bytes` to the bytes that were unwrapped. */
  readonly map: SourceMap
}

const LITERAL = { unwrapped: 1, source: 1 }

/** A text under construction that is never longer than its source. */
export class Rewriting {
  readonly #source: Uint8Array
  readonly #out: Uint8Array
  readonly #table: PieceTable = []
  #size = 0

  constructor(source: Uint8Array) {
    this.#source = source
    this.#out = new Uint8Array(source.length)
  }

  /** The byte that was written last; -1 where there is none. */
  get last(): number {
    return this.#size === 0 ? -1 : this.#out[this.#size - 1]!
  }

  /** Keeps the bytes `[start, end)`. */
  keep(start: number, end: number): void {
    if (end <= start) return
    addPiece(this.#table, this.#size, start, LITERAL)
    this.#out.set(this.#source.subarray(start, end), this.#size)
    this.#size += end - start
  }

  /** Puts a byte in the place of `length` bytes from `at` on. */
  put(byte: number, at: number, length: number): void {
    addPiece(this.#table, this.#size, at, { unwrapped: 1, source: length })
    this.#out[this.#size++] = byte
  }

  finish(): Unwrapped {
    return { bytes: this.#out.subarray(0, this.#size), map: pieceMap(this.#table, this.#size) }
  }
}

/** `inner` was unwrapped out of `outer`. */
export function compose(outer: Unwrapped, inner: Unwrapped): Unwrapped {
  return { bytes: inner.bytes, map: composeMaps(outer.map, inner.map) }
}
