/**
 * Lines that a terminal broke at its width, near keyword hits: what stands there may go on in the next line. What is joined
 * may never have been one, so that only credentials are believed in it that tell themselves from anything else.
 */
import type { Decoder } from './decoder.ts'
import { findByte, findByteBackwards } from './find-byte.ts'
import { appendLiteral, joinParts, type PartDecoder } from './joined-text.ts'

/** Widths that terminals, mails and pages have; any other must be that of two lines. */
const WIDTHS: ReadonlySet<number> = new Set([60, 64, 70, 72, 76, 78, 79, 80, 100, 120, 132, 160])
const WIDTH_MIN = 40
const WIDTH_MAX = 250

/** A hit further from the end of its line is one of something that ends there. */
const HIT_BYTES = 200

/** The longest credential on one line, wrapped. */
const LINES_MAX = 32

/** What tells itself from anything else is no shorter; two words of prose are, nearly always. */
const BROKEN_BYTES_MIN = 16

export const softWrap: Decoder = {
  name: 'soft-wrap',
  plan({ bytes, hits }) {
    const spans: number[] = []
    let judged = 0
    let end = -1
    for (let index = 0; index < hits.count; index++) {
      const hit = hits.starts[index]!
      if (hit < judged) continue
      // Once for each line: one of megabytes may have hits by the thousand.
      if (end < hit) end = findByte(bytes, 10, hit)
      // The line is looked at once; of its hits the last is nearest to its end, and the first lies far from it in a long one.
      if (end === bytes.length || end - hit > HIT_BYTES) continue
      judged = end
      if (!breaksLongWord(bytes, end)) continue
      const start = findByteBackwards(bytes, 10, hit) + 1
      const last = endOfWrapped(bytes, start, end)
      if (last > end) {
        spans.push(start, last)
        judged = last
      }
    }
    return spans
  },
  decode: (input, spans) => joinParts(input, spans, PART),
}

const PART: PartDecoder = {
  name: 'soft-wrap',
  withPrefix: false,
  append(text, bytes, { start, end }) {
    let literal = start
    for (let feed = findByte(bytes, 10, start); feed < end; feed = findByte(bytes, 10, literal)) {
      appendLiteral(text, bytes, { start: literal, end: bytes[feed - 1] === 13 ? feed - 1 : feed })
      literal = feed + 1
    }
    appendLiteral(text, bytes, { start: literal, end })
    return literal > start
  },
}

/** Where the line ends that was broken at `end`; `end` where it was not. */
function endOfWrapped(bytes: Uint8Array, start: number, end: number): number {
  const width = widthOf(bytes, start, end)
  if (width < WIDTH_MIN || width > WIDTH_MAX) return end
  let last = end
  let isKnown = WIDTHS.has(width) || widthOf(bytes, findByteBackwards(bytes, 10, start - 1) + 1, start - 1) === width
  for (let count = 0; count < LINES_MAX && goesOn(bytes, last); count++) {
    const next = findByte(bytes, 10, last + 1)
    const isFull = widthOf(bytes, last + 1, next) === width
    if (!isFull && (!isKnown || next - last - 1 > width)) break
    isKnown = true
    last = next
    if (!isFull) break
  }
  return last
}

function widthOf(bytes: Uint8Array, start: number, end: number): number {
  return (end > start && bytes[end - 1] === 13 ? end - 1 : end) - start
}

/** A word stands on both sides of the line end. */
function goesOn(bytes: Uint8Array, feed: number): boolean {
  return isWord(bytes[lastOnLine(bytes, feed)]) && isWord(bytes[feed + 1])
}

function breaksLongWord(bytes: Uint8Array, feed: number): boolean {
  if (!goesOn(bytes, feed)) return false
  const last = lastOnLine(bytes, feed)
  let length = 0
  while (length < BROKEN_BYTES_MIN && isWord(bytes[last - length])) length++
  for (let at = feed + 1; length < BROKEN_BYTES_MIN && isWord(bytes[at]); at++) length++
  return length === BROKEN_BYTES_MIN
}

function lastOnLine(bytes: Uint8Array, feed: number): number {
  return bytes[feed - 1] === 13 ? feed - 2 : feed - 1
}

/** Visible and no quotation mark: credentials may hold any other sign. */
function isWord(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x27 && byte !== 0x60
}
