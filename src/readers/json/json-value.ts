/** One value of a tape, as whoever reads a format asks it: by key, item by item, and never failing. */

import { unescapeJson } from './json-string.ts'
import { ARRAY, ESCAPED, type JsonTape, OBJECT, SCALAR, STRING } from './json-tape.ts'

/** Longer strings are texts, not names, dates or identifiers. */
const NAME_BYTES_MAX = 64 * 1024

/** A value that is not there is one too: it has no text and holds nothing. */
export class JsonValue {
  readonly tape: JsonTape
  /** In the tape; -1 where there is no such value. */
  readonly index: number

  constructor(tape: JsonTape, index: number) {
    this.tape = tape
    this.index = index
  }

  get exists(): boolean {
    return this.index >= 0
  }

  get isObject(): boolean {
    return this.exists && this.tape.kind(this.index) === OBJECT
  }

  get isArray(): boolean {
    return this.exists && this.tape.kind(this.index) === ARRAY
  }

  get isString(): boolean {
    return this.exists && this.tape.kind(this.index) === STRING
  }

  /** The first value of that key, which must be ASCII. */
  get(key: string): JsonValue {
    if (this.isObject) {
      const { tape } = this
      const end = tape.next(this.index)
      for (let index = this.index + 1; index < end; index = tape.next(index)) {
        if (this.#isKey(index, key)) return new JsonValue(tape, index)
      }
    }
    return new JsonValue(this.tape, -1)
  }

  /** Along several keys. */
  at(...keys: readonly string[]): JsonValue {
    let value: JsonValue = this
    for (const key of keys) value = value.get(key)
    return value
  }

  has(...keys: readonly string[]): boolean {
    return keys.every((key) => this.get(key).exists)
  }

  /** What an array or object holds, in order. */
  *items(): Generator<JsonValue> {
    if (!this.isArray && !this.isObject) return
    const { tape } = this
    const end = tape.next(this.index)
    for (let index = this.index + 1; index < end; index = tape.next(index)) yield new JsonValue(tape, index)
  }

  /** The first of them. */
  get first(): JsonValue {
    for (const item of this.items()) return item
    return new JsonValue(this.tape, -1)
  }

  /** The key that it has in its object, or an empty text. */
  get key(): string {
    const start = this.exists ? this.tape.keyStart(this.index) : -1
    if (start < 0) return ''
    const { bytes } = unescapeJson(this.tape.bytes, { start, end: this.tape.keyEnd(this.index) })
    return textOf(bytes, 0, bytes.length)
  }

  /** A string's text, where it is short enough to be a name; otherwise an empty text. */
  get text(): string {
    if (!this.isString) return ''
    const { tape, index } = this
    const start = tape.start(index)
    const end = tape.end(index)
    if (end - start > NAME_BYTES_MAX) return ''
    if (!tape.hasFlag(index, ESCAPED)) return textOf(tape.bytes, start, end)
    const { bytes } = unescapeJson(tape.bytes, { start, end })
    return textOf(bytes, 0, bytes.length)
  }

  /** A number, or NaN. */
  get number(): number {
    if (!this.exists || this.tape.kind(this.index) !== SCALAR) return Number.NaN
    return Number(textOf(this.tape.bytes, this.tape.start(this.index), this.tape.end(this.index)))
  }

  get isTrue(): boolean {
    return this.exists && this.tape.kind(this.index) === SCALAR && this.tape.bytes[this.tape.start(this.index)] === 0x74
  }

  #isKey(index: number, key: string): boolean {
    const { tape } = this
    const start = tape.keyStart(index)
    if (tape.keyEnd(index) - start !== key.length) return false
    for (let at = 0; at < key.length; at++) if (tape.bytes[start + at] !== key.charCodeAt(at)) return false
    return true
  }
}

/** Longer names repeat themselves seldom. */
const KNOWN_BYTES_MAX = 64
const KNOWN = 1024

/** Texts that were read before, by a hash of their bytes: types, roles and identifiers stand on every line. */
const known: (string | undefined)[] = new Array(KNOWN)

function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > KNOWN_BYTES_MAX) return decode(bytes, start, end)
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0
  const slot = hash & (KNOWN - 1)
  const text = known[slot]
  if (text !== undefined && isWritten(text, bytes, start, end)) return text
  const decoded = decode(bytes, start, end)
  known[slot] = decoded
  return decoded
}

/** True for the ASCII text that these bytes are. */
function isWritten(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte > 127 || text.charCodeAt(at - start) !== byte) return false
  }
  return true
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
}
