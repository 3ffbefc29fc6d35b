/**
 * Takes code out of what carries it: text in the escapes of a string (`\n`, `\"`), as JSON and logs hold it, and text in
 * HTML, with its tags and entities. Everything else stays as it is.
 */
import { addPiece, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'

export interface Unwrapped {
  readonly bytes: Uint8Array
  /** From `bytes` to the bytes that were unwrapped. */
  readonly map: SourceMap
}

/** Escaped line ends that make it worth while: code has some in its strings, a carrier has one a line. */
const ESCAPED_LINES_MIN = 3
const TAGS_MIN = 3
const TAG_BYTES_MAX = 400

/** The text without its escapes, and without its markup; each only where it seems to have any. */
export function unwrap(text: Uint8Array): Unwrapped[] {
  const found: Unwrapped[] = []
  if (hasEscapedLines(text)) found.push(rewrite(text, escapeAt))
  if (isMarkup(text)) found.push(rewrite(text, markupAt))
  return found
}

/** More than a few escaped line ends, or fewer where there are no others. */
function hasEscapedLines(text: Uint8Array): boolean {
  let count = 0
  for (let at = text.indexOf(0x5c); at >= 0 && count < ESCAPED_LINES_MIN; at = text.indexOf(0x5c, at + 2))
    if (text[at + 1] === 0x6e) count++
  return count >= ESCAPED_LINES_MIN
}

function isMarkup(text: Uint8Array): boolean {
  let count = 0
  for (let at = text.indexOf(0x26); at >= 0 && count < TAGS_MIN; at = text.indexOf(0x26, at + 1))
    if (entityAt(text, at) !== undefined) count++
  for (let at = text.indexOf(0x3c); at >= 0 && count < TAGS_MIN; at = text.indexOf(0x3c, at + 1))
    if (text[at + 1] === 0x2f && tagEnd(text, at) !== undefined) count++
  return count >= TAGS_MIN
}

/** What stands at a place: so many bytes that become others. Undefined where a byte stays. */
interface Replacement {
  readonly length: number
  readonly text: readonly number[]
}

type Find = (text: Uint8Array, at: number) => Replacement | undefined

function rewrite(text: Uint8Array, find: Find): Unwrapped {
  const table: PieceTable = []
  const out = new Uint8Array(text.length)
  let size = 0
  for (let at = 0; at < text.length; ) {
    const byte = text[at]!
    const replacement = byte === 0x5c || byte === 0x26 || byte === 0x3c ? find(text, at) : undefined
    if (replacement === undefined) {
      addPiece(table, size, at, { unwrapped: 1, source: 1 })
      out[size++] = byte
      at++
      continue
    }
    const { length, text: parts } = replacement
    if (parts.length > 0) addPiece(table, size, at, { unwrapped: parts.length, source: length })
    for (const part of parts) out[size++] = part
    at += length
  }
  return { bytes: out.subarray(0, size), map: pieceMap(table, size) }
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 116: 9, 114: 13, 34: 0x22, 39: 0x27, 92: 0x5c, 47: 0x2f }

function escapeAt(text: Uint8Array, at: number): Replacement | undefined {
  if (text[at] !== 0x5c) return undefined
  const next = text[at + 1] ?? 0
  const meant = ESCAPES[next]
  if (meant !== undefined) return { length: 2, text: [meant] }
  if (next !== 0x75) return undefined
  const code = Number.parseInt(String.fromCharCode(...text.subarray(at + 2, at + 6)), 16)
  return code < 0x80 ? { length: 6, text: [code] } : undefined
}

const ENTITIES: Readonly<Record<string, number>> = { lt: 0x3c, gt: 0x3e, amp: 0x26, quot: 0x22, apos: 0x27, nbsp: 0x20 }

function entityAt(text: Uint8Array, at: number): Replacement | undefined {
  if (text[at] !== 0x26) return undefined
  const end = text.subarray(at, at + 10).indexOf(0x3b)
  if (end < 2) return undefined
  const name = String.fromCharCode(...text.subarray(at + 1, at + end))
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
  const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : ENTITIES[name]
  return code !== undefined && code < 0x80 ? { length: end + 1, text: [code] } : undefined
}

/** Tags go; those that end a line in a browser leave one. */
function markupAt(text: Uint8Array, at: number): Replacement | undefined {
  if (text[at] === 0x26) return entityAt(text, at)
  const end = tagEnd(text, at)
  if (end === undefined) return undefined
  const name = String.fromCharCode(...text.subarray(at + 1, Math.min(end, at + 8))).toLowerCase()
  return { length: end - at, text: /^(?:br|\/?p|\/?div|\/?li|\/?tr|\/?pre)\b/.test(name) ? [10] : [] }
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
