/**
 * JSON as a flat table of its values with their byte spans: what a document costs is a few numbers a value, and no text is
 * copied. A hot loop. It knows no more of the grammar than it needs, and stops where the text is none.
 */
import { LIMITS } from '../../base/limits.ts'

export const OBJECT = 1
export const ARRAY = 2
export const STRING = 3
/** A number, `true`, `false` or `null`. */
export const SCALAR = 4

/** Of a string: some character is written as an escape; some line feed is. */
export const ESCAPED = 8
export const BROKEN_INTO_LINES = 16
const KIND_BITS = 7

const FIELDS = 6
const FIRST_VALUES = 256

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const COMMA = 0x2c
const COLON = 0x3a

/**
 * Each value has an index, a container before what it holds. Spans of strings are without their quotes. `keyStart` is -1
 * where a value has no key.
 */
export class JsonTape {
  /** Kind and flags, start, end, key start, key end, index after the last value that it holds. */
  #table = new Int32Array(FIRST_VALUES * FIELDS)
  #count = 0
  #bytes: Uint8Array = new Uint8Array()

  get count(): number {
    return this.#count
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  kind(index: number): number {
    return this.#table[index * FIELDS]! & KIND_BITS
  }

  hasFlag(index: number, flag: number): boolean {
    return (this.#table[index * FIELDS]! & flag) !== 0
  }

  start(index: number): number {
    return this.#table[index * FIELDS + 1]!
  }

  end(index: number): number {
    return this.#table[index * FIELDS + 2]!
  }

  keyStart(index: number): number {
    return this.#table[index * FIELDS + 3]!
  }

  keyEnd(index: number): number {
    return this.#table[index * FIELDS + 4]!
  }

  /** The value that comes after this one and all that it holds. */
  next(index: number): number {
    return this.#table[index * FIELDS + 5]!
  }

  /**
   * Takes the value that begins at `start`, the first byte of it, and forgets what was there. Returns the byte after it.
   * Where it is broken, the byte of the first string, number or sign that does not belong there, negated and less one: the
   * values before it stand.
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.#bytes = bytes
    this.#count = 0
    const open: number[] = []
    let at = start
    let keyStart = -1
    let keyEnd = -1
    for (;;) {
      // Here a value is expected.
      at = skipBlank(bytes, at, end)
      const byte = at < end ? bytes[at]! : 0
      const index = this.#count
      if (index >= LIMITS.jsonValues) return this.#broken(open, at)
      if (byte === 0x7b || byte === 0x5b) {
        if (open.length >= LIMITS.jsonDepth) return this.#broken(open, at)
        this.#add(byte === 0x7b ? OBJECT : ARRAY, at, keyStart, keyEnd)
        open.push(index)
        at = skipBlank(bytes, at + 1, end)
        if (at < end && bytes[at] === byte + 2) at = this.#close(open, at)
        else if (byte === 0x5b) {
          keyStart = -1
          continue
        } else {
          const after = this.#key(at, end)
          if (after < 0) return this.#broken(open, at)
          keyStart = at + 1
          keyEnd = this.#keyEnd
          at = after
          continue
        }
      } else if (byte === QUOTE) {
        const after = this.#string(at + 1, end)
        if (after < 0) return this.#broken(open, at)
        this.#add(STRING | this.#flags, at + 1, keyStart, keyEnd)
        this.#finish(index, after - 1)
        at = after
      } else {
        const after = skipScalar(bytes, at, end)
        if (after === at) return this.#broken(open, at)
        this.#add(SCALAR, at, keyStart, keyEnd)
        this.#finish(index, after)
        at = after
      }
      // Here the value is complete: what holds it goes on or ends.
      for (;;) {
        if (open.length === 0) return at
        at = skipBlank(bytes, at, end)
        const sign = at < end ? bytes[at]! : 0
        const isObject = this.kind(open[open.length - 1]!) === OBJECT
        if (sign === (isObject ? 0x7d : 0x5d)) {
          at = this.#close(open, at)
          continue
        }
        if (sign !== COMMA) return this.#broken(open, at)
        keyStart = -1
        if (isObject) {
          const quote = skipBlank(bytes, at + 1, end)
          const after = this.#key(quote, end)
          if (after < 0) return this.#broken(open, quote)
          keyStart = quote + 1
          keyEnd = this.#keyEnd
          at = after
        } else at++
        break
      }
    }
  }

  #flags = 0
  #keyEnd = 0

  /** The byte after the colon of a key whose quote stands at `at`, or -1. */
  #key(at: number, end: number): number {
    if (at >= end || this.#bytes[at] !== QUOTE) return -1
    const after = this.#string(at + 1, end)
    if (after < 0) return -1
    this.#keyEnd = after - 1
    const colon = skipBlank(this.#bytes, after, end)
    return colon < end && this.#bytes[colon] === COLON ? colon + 1 : -1
  }

  /** The byte after the closing quote of a string whose text begins at `at`, or -1: a line that was cut off ends there. */
  #string(at: number, end: number): number {
    const bytes = this.#bytes
    let flags = 0
    for (let index = at; index < end; index++) {
      const byte = bytes[index]!
      if (byte === QUOTE) {
        this.#flags = flags
        return index + 1
      }
      if (byte === BACKSLASH) {
        index++
        flags |= ESCAPED
        if (bytes[index] === 0x6e) flags |= BROKEN_INTO_LINES
      } else if (byte === LINE_FEED) return -1
    }
    return -1
  }

  #add(kind: number, start: number, keyStart: number, keyEnd: number): void {
    const at = this.#count++ * FIELDS
    if (at === this.#table.length) {
      const grown = new Int32Array(this.#table.length * 2)
      grown.set(this.#table)
      this.#table = grown
    }
    const table = this.#table
    table[at] = kind
    table[at + 1] = start
    table[at + 3] = keyStart
    table[at + 4] = keyEnd
  }

  #finish(index: number, end: number): void {
    this.#table[index * FIELDS + 2] = end
    this.#table[index * FIELDS + 5] = this.#count
  }

  #close(open: number[], at: number): number {
    this.#finish(open.pop()!, at + 1)
    return at + 1
  }

  #broken(open: number[], at: number): number {
    while (open.length > 0) this.#finish(open.pop()!, at)
    return -1 - at
  }
}

export function skipBlank(bytes: Uint8Array, at: number, end: number): number {
  let index = at
  while (index < end) {
    const byte = bytes[index]!
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break
    index++
  }
  return index
}

/** Letters, digits, signs and points: whoever reads the value finds out whether it is a number. */
function skipScalar(bytes: Uint8Array, at: number, end: number): number {
  let index = at
  while (index < end) {
    const byte = bytes[index]!
    const belongs =
      (byte >= 0x30 && byte <= 0x39) ||
      (byte >= 0x61 && byte <= 0x7a) ||
      (byte >= 0x41 && byte <= 0x5a) ||
      byte === 0x2d ||
      byte === 0x2b ||
      byte === 0x2e
    if (!belongs) break
    index++
  }
  return index
}
