/** The text of a JSON string: escapes undone, with the way back to each of them. */
import { addPiece, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { utf8Length, writeUtf8 } from '../../base/utf-8.ts'

const BACKSLASH = 0x5c
const REPLACEMENT = 0xfffd

/** By the letter after the backslash. */
const SHORT: Readonly<Record<number, number>> = {
  34: 0x22,
  47: 0x2f,
  92: 0x5c,
  98: 0x08,
  102: 0x0c,
  110: 0x0a,
  114: 0x0d,
  116: 0x09,
}

/**
 * The text between the quotes, and its map to the bytes that `span` counts in. What is no escape after a backslash stays
 * as it stands; half a surrogate pair becomes U+FFFD.
 */
export function unescapeJson(bytes: Uint8Array, span: Span): { bytes: Uint8Array; map: SourceMap } {
  const text = new Uint8Array(span.end - span.start)
  let length = 0
  for (let at = span.start; at < span.end; ) {
    const byte = bytes[at]!
    if (byte !== BACKSLASH) {
      text[length++] = byte
      at++
    } else {
      readEscape(bytes, at, span.end)
      length = writeUtf8(text, length, lastEscape.codePoint)
      at += lastEscape.length
    }
  }
  return { bytes: text.subarray(0, length), map: lazyMap(bytes, span, length) }
}

/** The escape that was read last: one object for all of them, since there may be one for every line of a gigabyte. */
const lastEscape = { codePoint: 0, length: 0 }

function readEscape(bytes: Uint8Array, at: number, end: number): void {
  const letter = at + 1 < end ? bytes[at + 1]! : 0
  const short = SHORT[letter]
  if (short !== undefined) {
    lastEscape.codePoint = short
    lastEscape.length = 2
    return
  }
  const unit = letter === 0x75 ? readUnit(bytes, at, end) : -1
  lastEscape.length = unit < 0 ? 1 : 6
  lastEscape.codePoint = unit < 0 ? BACKSLASH : unit
  if (unit < 0xd800 || unit > 0xdfff) return
  const low = unit < 0xdc00 ? readUnit(bytes, at + 6, end) : -1
  const isPair = low >= 0xdc00 && low <= 0xdfff
  lastEscape.codePoint = isPair ? 0x10000 + ((unit - 0xd800) << 10) + low - 0xdc00 : REPLACEMENT
  if (isPair) lastEscape.length = 12
}

/** The UTF-16 code unit of an escape such as `\u0041` at `at`, or -1. */
function readUnit(bytes: Uint8Array, at: number, end: number): number {
  if (at + 6 > end || bytes[at] !== BACKSLASH || bytes[at + 1] !== 0x75) return -1
  let unit = 0
  for (let index = at + 2; index < at + 6; index++) {
    const digit = hexDigit(bytes[index]!)
    if (digit < 0) return -1
    unit = unit * 16 + digit
  }
  return unit
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Made where somebody asks: most texts hold nothing that is reported. */
function lazyMap(bytes: Uint8Array, span: Span, length: number): SourceMap {
  let map: SourceMap | undefined
  return {
    toSource: (asked) => {
      map ??= createMap(bytes, span, length)
      return map.toSource(asked)
    },
  }
}

function createMap(bytes: Uint8Array, span: Span, length: number): SourceMap {
  const table: PieceTable = []
  let text = 0
  for (let at = span.start; at < span.end; ) {
    if (bytes[at] !== BACKSLASH) {
      addPiece(table, text++, at++, ONE_TO_ONE)
      continue
    }
    readEscape(bytes, at, span.end)
    const unwrapped = utf8Length(lastEscape.codePoint)
    addPiece(table, text, at, { unwrapped, source: lastEscape.length })
    text += unwrapped
    at += lastEscape.length
  }
  return pieceMap(table, length)
}

const ONE_TO_ONE = { unwrapped: 1, source: 1 }
