/** Base64 in either alphabet, padded or not, on one line or folded; see RFC 4648 and RFC 2045. */
import type { Atom } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { ENCODED_KINDS } from '../../kernels/kernels.ts'
import { findBase64End, isBase64, lineBreakEnd, PADDING, SEXTETS, sextetGroup } from './base64-block.ts'
import type { Decoder, Spans } from './decoder.ts'
import { isCompressedHeader } from './gzip.ts'
import { appendPiece, type JoinedText, joinParts, type PartDecoder } from './joined-text.ts'

const KIND = ENCODED_KINDS.indexOf('base64')
const GROUP: Atom = { unwrapped: 3, source: 4 }

/** Runs as the kernel saw them, with the lines that continue them. */
export const base64: Decoder = {
  name: 'base64',
  plan({ bytes, runs }) {
    const spans: number[] = []
    let judged = 0
    for (let run = 0; run < runs.count; run++) {
      const start = runs.starts[run]!
      if (runs.kinds[run] !== KIND || start < judged) continue
      judged = findBase64End(bytes, { start, end: runs.ends[run]! }, !decodesToCompressed(bytes, start))
      spans.push(start, judged)
    }
    return spans
  },
  *decode(input, spans) {
    const texts: number[] = []
    const compressed: Spans[] = []
    for (let index = 0; index < spans.length; index += 2) {
      const start = spans[index]!
      const end = spans[index + 1]!
      if (decodesToCompressed(input.bytes, start)) compressed.push([start, end])
      else texts.push(start, end)
    }
    yield* joinParts(input, texts, TEXT)
    // Inflating needs the data alone and from its first byte on.
    for (const span of compressed) yield* joinParts(input, span, COMPRESSED)
  },
}

const TEXT: PartDecoder = { name: 'base64', withPrefix: true, append: appendBase64 }
const COMPRESSED: PartDecoder = { name: 'base64', withPrefix: false, append: appendBase64 }

function decodesToCompressed(bytes: Uint8Array, start: number): boolean {
  const group = sextetGroup(bytes, start)
  return isCompressedHeader(group >> 16, (group >> 8) & 255)
}

function appendBase64(text: JoinedText, bytes: Uint8Array, span: Span): boolean {
  let at = span.start
  for (;;) {
    at = appendGroups(text, bytes, { start: at, end: span.end })
    const next = appendBrokenGroup(text, bytes, { start: at, end: span.end })
    if (next < 0) return true
    at = next
  }
}

/** The groups of four that stand on one line. Returns where the next one begins. */
function appendGroups(text: JoinedText, bytes: Uint8Array, span: Span): number {
  const out = text.bytes
  let at = span.start
  let length = text.length
  appendPiece(text, at, GROUP)
  while (at + 4 <= span.end) {
    const group = sextetGroup(bytes, at)
    if (group < 0) break
    out[length] = group >> 16
    out[length + 1] = group >> 8
    out[length + 2] = group
    length += 3
    at += 4
  }
  text.length = length
  return at
}

/**
 * The group that a line break, padding or the end interrupts. Returns where the next one begins, or -1 at the end of the
 * block.
 */
function appendBrokenGroup(text: JoinedText, bytes: Uint8Array, span: Span): number {
  let bits = 0
  let sextets = 0
  let at = span.start
  let end = at
  while (at < span.end && sextets < 4) {
    if (isBase64(bytes[at])) {
      bits = (bits << 6) | SEXTETS[bytes[at]!]!
      sextets++
      end = ++at
    } else if (bytes[at] === PADDING) {
      end = ++at
    } else {
      const lineStart = lineBreakEnd(bytes, at)
      if (sextets === 0) return lineStart
      if (lineStart < 0) break
      at = lineStart
    }
  }
  const length = sextets === 4 ? 3 : sextets - 1
  if (length > 0) {
    appendPiece(text, span.start, { unwrapped: length, source: end - span.start })
    bits <<= 6 * (4 - sextets)
    for (let index = 0; index < length; index++) text.bytes[text.length++] = bits >> (16 - 8 * index)
  }
  return sextets === 4 ? at : -1
}
