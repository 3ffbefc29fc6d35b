/** Which format a record is of. Most JSON is of none, and every file of JSON is asked: a look at its keys decides about almost all. */
import type { JsonTape } from '../json/json-tape.ts'
import type { JsonValue } from '../json/json-value.ts'
import type { ChatFormat } from './chat-format.ts'
import { CHAT_FORMATS } from './formats.ts'

/** A key that records of some formats have: a bit for each format, by its number. */
interface Hint {
  readonly key: string
  formats: number
}

const SLOTS = 256

/** By a hash of their keys. Made on first use. */
let hints: readonly (readonly Hint[])[] | undefined

/** The first that knows the record. */
export function formatOfRecord(record: JsonValue): ChatFormat | undefined {
  const { formats } = hintsOf(record)
  return formats === 0
    ? undefined
    : CHAT_FORMATS.find((format, number) => ((formats >>> number) & 1) === 1 && format.isOf(record))
}

/** The formats that the keys of a record hint at, as bits, and how many keys it has. */
export function hintsOf(record: JsonValue): { readonly formats: number; readonly keys: number } {
  let formats = 0
  let keys = 0
  if (record.isObject) {
    const { tape } = record
    const end = tape.next(record.index)
    for (let index = record.index + 1; index < end; index = tape.next(index)) {
      keys++
      formats |= hintOf(tape, tape.keyStart(index), tape.keyEnd(index))
    }
  }
  return { formats, keys }
}

function hintOf({ bytes }: JsonTape, start: number, end: number): number {
  if (end <= start) return 0
  hints ??= tableOf(CHAT_FORMATS)
  const slot = slotOf(bytes[start]!, bytes[end - 1]!, end - start)
  for (const { key, formats } of hints[slot]!) if (isWritten(key, bytes, start, end)) return formats
  return 0
}

function isWritten(key: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false
  for (let at = 0; at < key.length; at++) if (bytes[start + at] !== key.charCodeAt(at)) return false
  return true
}

function tableOf(formats: readonly ChatFormat[]): Hint[][] {
  const table: Hint[][] = Array.from({ length: SLOTS }, () => [])
  for (const [number, { keys }] of formats.entries()) {
    for (const key of keys) {
      const slot = table[slotOf(key.charCodeAt(0), key.charCodeAt(key.length - 1), key.length)]!
      const known = slot.find((hint) => hint.key === key)
      if (known === undefined) slot.push({ key, formats: 1 << number })
      else known.formats |= 1 << number
    }
  }
  return table
}

function slotOf(first: number, last: number, length: number): number {
  return (first * 5 + last * 3 + length) & (SLOTS - 1)
}
