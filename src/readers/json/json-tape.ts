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
const OBJECT_START = 0x7b
const ARRAY_START = 0x5b
/** From the byte that opens an object or array to the one that closes it. */
const CLOSES = 2

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
    this.#keyStart = -1
    const open: number[] = []
    this.#open = []
    this.#hasEscapes = false
    let at = start
    do {
      at = this.#value(open, skipBlank(bytes, at, end), end)
      if (at >= 0 && !this.#expectsValue) at = this.#goOn(open, at, end)
    } while (at >= 0 && this.#expectsValue)
    if (open.length > 0) this.#open = [...open]
    while (open.length > 0) this.#finish(open.pop()!, -1 - at)
    return at
  }

  #open: readonly number[] = []
  #hasEscapes = false

  /** True where any string is written with escapes. */
  get hasEscapes(): boolean {
    return this.#hasEscapes
  }

  /** The objects and arrays that the text left open where it broke off, outermost first. */
  get open(): readonly number[] {
    return this.#open
  }

  /** True where the text goes on with a value. */
  #expectsValue = false
  /** Of the string that was read last. */
  #flags = 0
  /** Of the value to come. */
  #keyStart = -1
  #keyEnd = 0

  /** Adds the value at `at`; of an object or array, only its beginning. The byte after it, or where it is broken. */
  #value(open: number[], at: number, end: number): number {
    const bytes = this.#bytes
    const index = this.#count
    const byte = at < end ? bytes[at]! : 0
    this.#expectsValue = false
    if (index >= LIMITS.jsonValues) return -1 - at
    if (byte === QUOTE) {
      const after = this.#string(at + 1, end)
      if (after < 0) return -1 - at
      this.#add(STRING | this.#flags, at + 1)
      this.#finish(index, after - 1)
      return after
    }
    if (byte === OBJECT_START || byte === ARRAY_START) {
      if (open.length >= LIMITS.jsonDepth) return -1 - at
      this.#add(byte === OBJECT_START ? OBJECT : ARRAY, at)
      open.push(index)
      const first = skipBlank(bytes, at + 1, end)
      if (first < end && bytes[first] === byte + CLOSES) return this.#close(open, first)
      return this.#member(byte === OBJECT_START, first, end)
    }
    const after = skipScalar(bytes, at, end)
    if (after === at || !isDelimiter(bytes, after, end)) return -1 - at
    this.#add(SCALAR, at)
    this.#finish(index, after)
    return after
  }

  /** After a value: ends what ends there, or goes on to the value that comes next. */
  #goOn(open: number[], from: number, end: number): number {
    let at = from
    while (open.length > 0) {
      at = skipBlank(this.#bytes, at, end)
      const sign = at < end ? this.#bytes[at]! : 0
      const isObject = this.kind(open[open.length - 1]!) === OBJECT
      if (sign === COMMA) return this.#member(isObject, skipBlank(this.#bytes, at + 1, end), end)
      if (sign !== (isObject ? OBJECT_START : ARRAY_START) + CLOSES) return -1 - at
      at = this.#close(open, at)
    }
    return at
  }

  /** The byte from which on a value is expected: after its key, in an object. */
  #member(isObject: boolean, at: number, end: number): number {
    this.#keyStart = -1
    const after = isObject ? this.#key(at, end) : at
    if (after < 0) return -1 - at
    if (isObject) this.#keyStart = at + 1
    this.#expectsValue = true
    return after
  }

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
        if (flags !== 0) this.#hasEscapes = true
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

  #add(kind: number, start: number): void {
    const at = this.#count++ * FIELDS
    if (at === this.#table.length) {
      const grown = new Int32Array(this.#table.length * 2)
      grown.set(this.#table)
      this.#table = grown
    }
    const table = this.#table
    table[at] = kind
    table[at + 1] = start
    table[at + 3] = this.#keyStart
    table[at + 4] = this.#keyEnd
  }

  #finish(index: number, end: number): void {
    this.#table[index * FIELDS + 2] = end
    this.#table[index * FIELDS + 5] = this.#count
  }

  #close(open: number[], at: number): number {
    this.#finish(open.pop()!, at + 1)
    return at + 1
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

/** What is no number or word as a whole belongs to what follows. */
function isDelimiter(bytes: Uint8Array, at: number, end: number): boolean {
  if (at === end) return true
  const byte = bytes[at]!
  return byte === COMMA || byte === 0x5d || byte === 0x7d || skipBlank(bytes, at, at + 1) > at
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
