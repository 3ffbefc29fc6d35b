/** From bytes to lines and columns, once, at the edge. */
import { utf16Length } from '../base/utf-8.ts'

/** Line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where the first byte of a text stands when the text is a piece of something longer. */
export interface TextStart extends Position {
  readonly byte: number
}

export const FILE_START: TextStart = { byte: 0, line: 1, column: 1 }

/** Finds positions in a text. Ask in ascending order: it walks on from the last answer. */
export class Locator {
  /** A Buffer, whose search for a byte is several times as fast as that of other arrays. */
  readonly #bytes: Buffer
  readonly #start: TextStart
  /** Where the line of the last answer begins, and its number counted from 0. */
  #lineStart = 0
  #line = 0
  /** The byte of the last answer, and the UTF-16 code units of its line before it. */
  #byte = 0
  #units = 0

  constructor(bytes: Uint8Array, start: TextStart = FILE_START) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#start = start
  }

  position(byte: number): Position {
    this.#walkTo(byte)
    return {
      line: this.#start.line + this.#line,
      column: this.#units + (this.#line === 0 ? this.#start.column : 1),
    }
  }

  #walkTo(byte: number): void {
    if (byte < this.#byte) {
      this.#lineStart = byte < this.#lineStart ? 0 : this.#lineStart
      if (this.#lineStart === 0) this.#line = 0
      this.#byte = this.#lineStart
      this.#units = 0
    }
    for (
      let feed = this.#bytes.indexOf(10, this.#byte);
      feed >= 0 && feed < byte;
      feed = this.#bytes.indexOf(10, feed + 1)
    ) {
      this.#lineStart = feed + 1
      this.#line++
      this.#byte = feed + 1
      this.#units = 0
    }
    this.#units += utf16Length(this.#bytes, this.#byte, byte)
    this.#byte = byte
  }
}
