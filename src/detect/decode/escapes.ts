/**
 * String escapes of JSON, JavaScript, Java, C and their kin, and the character references of HTML and XML, near what
 * matters: keyword hits, and words whose very letters are escaped.
 */
import type { Span } from '../../base/span.ts'
import { utf8Length, writeUtf8 } from '../../base/utf-8.ts'
import { SIGN_ESCAPE, SIGN_NUMERIC } from '../../kernels/memory-layout.ts'
import type { Decoder } from './decoder.ts'
import { escapeLength, escapeValue, readEscape } from './escape-sequences.ts'
import { findByte, findText } from './find-byte.ts'
import { appendLiteral, appendPiece, type JoinedText, joinParts, type PartDecoder } from './joined-text.ts'
import { findStretches } from './stretches.ts'

const BACKSLASH = 0x5c
const AMPERSAND = 0x26

/** A private key, with its keyword at either end. */
const REACH_BYTES = 8 * 1024

/** Nobody needs to escape printable ASCII by number, so so many in a row hide a word. */
const NUMERIC_MIN = 4

export const escapes: Decoder = {
  name: 'escapes',
  sign: SIGN_ESCAPE,
  plan(input) {
    const { bytes } = input
    const runs = (input.runs.signs & SIGN_NUMERIC) === 0 ? [] : hiddenWords(bytes)
    return findStretches(input, { reach: REACH_BYTES, next: escapeSearch(bytes), runs })
  },
  decode: (input, spans) => joinParts(input, spans, PART),
}

const PART: PartDecoder = {
  name: 'escapes',
  withPrefix: false,
  append(text, bytes, { start, end }) {
    let literal = start
    for (let at = start; at < end; ) {
      const byte = bytes[at]
      const sequence = byte === BACKSLASH || byte === AMPERSAND ? readEscape(bytes, at, end) : 0
      if (sequence === 0) at++
      else {
        appendLiteral(text, bytes, { start: literal, end: at })
        appendCharacter(text, escapeValue(sequence), { start: at, end: at + escapeLength(sequence) })
        at += escapeLength(sequence)
        literal = at
      }
    }
    appendLiteral(text, bytes, { start: literal, end })
    return literal > start
  },
}

function appendCharacter(text: JoinedText, value: number, source: Span): void {
  appendPiece(text, source.start, { unwrapped: utf8Length(value), source: source.end - source.start })
  text.length = writeUtf8(text.bytes, text.length, value)
}

/** The search for the first escape sequence from a place on; places must not descend. */
function escapeSearch(bytes: Uint8Array): (from: number) => number {
  let backslash = -1
  let reference = -1
  return (from) => {
    if (backslash < from) backslash = nextEscape(bytes, BACKSLASH, from)
    if (reference < from) reference = nextEscape(bytes, AMPERSAND, from)
    return Math.min(backslash, reference)
  }
}

function nextEscape(bytes: Uint8Array, first: number, from: number): number {
  let at = findByte(bytes, first, from)
  while (at < bytes.length && readEscape(bytes, at, bytes.length) === 0) at = findByte(bytes, first, at + 1)
  return at
}

/** How escapes by number begin. */
const NUMERIC = ['\\x', '\\u', '&#'].map((start) => Buffer.from(start))

/** Runs of printable ASCII escaped by number, as flat pairs of start and end, ascending. */
function hiddenWords(bytes: Uint8Array): number[] {
  const runs: number[] = []
  const places = NUMERIC.map((start) => findText(bytes, start, 0))
  for (let at = Math.min(...places); at < bytes.length; at = Math.min(...places)) {
    let end = at
    let count = 0
    for (let length = hiddenLength(bytes, end); length > 0; length = hiddenLength(bytes, end)) {
      end += length
      count++
    }
    if (count >= NUMERIC_MIN) runs.push(at, end)
    const next = Math.max(end, at + 1)
    for (const [index, start] of NUMERIC.entries()) {
      if (places[index]! < next) places[index] = findText(bytes, start, next)
    }
  }
  return runs
}

/** Length of the numeric escape of a printable ASCII character at `at`; 0 where there is none. */
function hiddenLength(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1]
  if (kind !== 0x78 && kind !== 0x75 && kind !== 0x23) return 0
  const sequence = readEscape(bytes, at, bytes.length)
  const value = escapeValue(sequence)
  return value > 0x20 && value < 0x7f ? escapeLength(sequence) : 0
}
