/** A text that holds JSON values one after the other, on lines of their own or in one array: each of them, and the rest. */
import type { Span } from '../../base/span.ts'
import { JsonTape, skipBlank } from './json-tape.ts'
import { JsonValue } from './json-value.ts'

/** A value stands until the next part is asked for. Text is what is no JSON, as lines are that nobody finished. */
export type JsonPart =
  | { readonly kind: 'value'; readonly root: JsonValue; readonly isWhole: boolean }
  | { readonly kind: 'text'; readonly span: Span }

const OBJECT_START = 0x7b
const ARRAY_START = 0x5b
const ARRAY_END = 0x5d
const COMMA = 0x2c

/**
 * Elements of an array are values of their own. After what is broken it goes on at the next line that begins an object.
 * `startsInArray`: the text is what is left of an array.
 */
export function* jsonParts(bytes: Uint8Array, { start, end }: Span, startsInArray = false): Generator<JsonPart> {
  const tape = new JsonTape()
  const root = new JsonValue(tape, 0)
  let inArray = startsInArray
  let at = start
  for (;;) {
    at = skipBlank(bytes, at, end)
    if (at === end) return
    const byte = bytes[at]!
    if (inArray && (byte === COMMA || byte === ARRAY_END)) {
      inArray = byte === COMMA
      at++
    } else if (!inArray && byte === ARRAY_START) {
      inArray = true
      at++
    } else {
      const isValue = inArray || byte === OBJECT_START
      const after = isValue ? tape.read(bytes, at, end) : -1 - at
      if (isValue && tape.count > 0) yield { kind: 'value', root, isWhole: after >= 0 }
      at = after
      if (after >= 0) continue
      const brokenAt = -1 - after
      at = nextObjectLine(bytes, brokenAt, end)
      inArray = false
      if (at > brokenAt) yield { kind: 'text', span: { start: brokenAt, end: at } }
    }
  }
}

/** The first line that begins an object, not before `from`; `end` where there is none. */
export function nextObjectLine(bytes: Uint8Array, from: number, end: number): number {
  for (let at = lineFeed(bytes, Math.max(0, from - 1)); at >= 0 && at < end; at = lineFeed(bytes, at + 1)) {
    if (at + 1 < end && bytes[at + 1] === OBJECT_START) return at + 1
  }
  return end
}

/**
 * The first element of an array that begins in the text, which begins anywhere in the array, and that is wanted; `end` where
 * there is none. As much is read as the text is long, and no more; and where so many elements are not wanted, none will be.
 */
export function nextElement(bytes: Uint8Array, end: number, isWanted: (element: JsonValue) => boolean): number {
  const tape = new JsonTape()
  let allowance = 2 * end
  let tried = 0
  for (let at = between(bytes, 0); at >= 0 && at < end && allowance > 0; at = between(bytes, at)) {
    const after = tape.read(bytes, at, end)
    if (++tried > ELEMENTS_MAX) return end
    if (after > 0 && isWanted(new JsonValue(tape, 0))) return at
    const passed = after > 0 ? after : -1 - after
    allowance -= passed - at
    // Of an element that is none, what is in it may be one; of one that is not wanted, nothing.
    at = after > 0 ? passed - 1 : at
  }
  return end
}

const ELEMENTS_MAX = 10_000

const BETWEEN = '},{'

/** Behind the next place where one object ends and another one begins. */
function between(bytes: Uint8Array, from: number): number {
  const at: number = Buffer.prototype.indexOf.call(bytes, BETWEEN, from, 'latin1')
  return at < 0 ? -1 : at + BETWEEN.length - 1
}

/** Buffer's search is several times as fast as that of typed arrays. */
function lineFeed(bytes: Uint8Array, from: number): number {
  return Buffer.prototype.indexOf.call(bytes, 0x0a, from)
}
