/**
 * Takes code out of what carries it: the escapes of a string (`\n`, `\"`), as JSON and logs hold it, and HTML, with its tags
 * and entities; and out of what it wears under that, see undress.ts. Everything else stays as it is.
 */
import { findByte } from '../decode/find-byte.ts'
import { compose, Rewriting, type Unwrapped } from './rewrite.ts'
import { undress } from './undress.ts'

/** Escaped line ends that make it worth while: code has some in its strings, a carrier has one a line. */
const ESCAPED_LINES_MIN = 3
const TAGS_MIN = 3
const BACKSLASH = 0x5c
const TAG_BYTES_MAX = 400

/** JSON in JSON in JSON. */
const ESCAPES_DEPTH = 3

/** The text without its escapes, without its markup, and what is under these; each only where it seems to have any. */
export function unwrap(text: Uint8Array): Unwrapped[] {
  const carried: Unwrapped[] = []
  for (let depth = 0, outer: Unwrapped | undefined; depth < ESCAPES_DEPTH; depth++) {
    const bytes = outer?.bytes ?? text
    if (!hasEscapedLines(bytes)) break
    const inner = rewrite(bytes, escapeAt)
    outer = outer === undefined ? inner : compose(outer, inner)
    carried.push(outer)
  }
  if (isMarkup(text)) carried.push(rewrite(text, markupAt))
  return [
    ...undress(text),
    ...carried.flatMap((outer) => [outer, ...undress(outer.bytes).map((inner) => compose(outer, inner))]),
  ]
}

/** More than a few line ends that are escaped, perhaps more than once. */
function hasEscapedLines(text: Uint8Array): boolean {
  let count = 0
  for (let at = findByte(text, BACKSLASH, 0); at < text.length; at = findByte(text, BACKSLASH, at)) {
    while (text[at] === BACKSLASH) at++
    if (text[at] === 0x6e && ++count === ESCAPED_LINES_MIN) return true
  }
  return false
}

function isMarkup(text: Uint8Array): boolean {
  let count = 0
  for (let at = text.indexOf(0x26); at >= 0 && count < TAGS_MIN; at = text.indexOf(0x26, at + 1))
    if (entityAt(text, at) !== undefined) count++
  for (let at = text.indexOf(0x3c); at >= 0 && count < TAGS_MIN; at = text.indexOf(0x3c, at + 1))
    if (text[at + 1] === 0x2f && tagEnd(text, at) !== undefined) count++
  return count >= TAGS_MIN
}

/** What stands at a place: so many bytes that become another one, or none. Undefined where a byte stays. */
interface Replacement {
  readonly length: number
  readonly byte?: number
}

type Find = (text: Uint8Array, at: number) => Replacement | undefined

function rewrite(text: Uint8Array, find: Find): Unwrapped {
  const rewriting = new Rewriting(text)
  let kept = 0
  for (let at = 0; at < text.length; ) {
    const byte = text[at]!
    const replacement = byte === BACKSLASH || byte === 0x26 || byte === 0x3c ? find(text, at) : undefined
    if (replacement === undefined) {
      at++
      continue
    }
    rewriting.keep(kept, at)
    const { length, byte: put } = replacement
    // A row of a table begins and ends a line, and is one.
    if (put !== undefined && !(byte === 0x3c && rewriting.last === put)) rewriting.put(put, at, length)
    at += length
    kept = at
  }
  rewriting.keep(kept, text.length)
  return rewriting.finish()
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 116: 9, 114: 13, 34: 0x22, 39: 0x27, 92: 0x5c, 47: 0x2f }

function escapeAt(text: Uint8Array, at: number): Replacement | undefined {
  if (text[at] !== BACKSLASH) return undefined
  const next = text[at + 1] ?? 0
  const meant = ESCAPES[next]
  if (meant !== undefined) return { length: 2, byte: meant }
  if (next !== 0x75) return undefined
  const digits = String.fromCharCode(...text.subarray(at + 2, at + 6))
  const code = /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : 0x80
  return code < 0x80 ? { length: 6, byte: code } : undefined
}

const ENTITIES: Readonly<Record<string, number>> = { lt: 0x3c, gt: 0x3e, amp: 0x26, quot: 0x22, apos: 0x27, nbsp: 0x20 }

function entityAt(text: Uint8Array, at: number): Replacement | undefined {
  if (text[at] !== 0x26) return undefined
  const end = text.subarray(at, at + 10).indexOf(0x3b)
  if (end < 2) return undefined
  const name = String.fromCharCode(...text.subarray(at + 1, at + end))
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
  const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : ENTITIES[name]
  return code !== undefined && code < 0x80 ? { length: end + 1, byte: code } : undefined
}

/** Tags go; those that end a line in a browser leave one, and take the line end behind them, which a browser ignores. */
function markupAt(text: Uint8Array, at: number): Replacement | undefined {
  if (text[at] === 0x26) return entityAt(text, at)
  const end = tagEnd(text, at)
  if (end === undefined) return undefined
  const name = String.fromCharCode(...text.subarray(at + 1, Math.min(end, at + 8))).toLowerCase()
  if (!/^(?:br|\/?p|\/?div|\/?li|\/?tr|\/?pre)\b/.test(name)) return { length: end - at }
  const feed = text[end] === 13 ? end + 1 : end
  return { length: (text[feed] === 10 ? feed + 1 : end) - at, byte: 10 }
}

function tagEnd(text: Uint8Array, at: number): number | undefined {
  const first = text[at + 1] === 0x2f ? text[at + 2] : text[at + 1]
  if (text[at] !== 0x3c || first === undefined || !/[A-Za-z]/.test(String.fromCharCode(first))) return undefined
  const limit = Math.min(text.length, at + TAG_BYTES_MAX)
  for (let end = at + 2; end < limit; end++) {
    if (text[end] === 0x3e) return end + 1
    if (text[end] === 0x3c || text[end] === 10) return undefined
  }
  return undefined
}
