/** Joins what a decoder finds into few texts, each with its map, and keeps to the budget. */
import { type Atom, addPiece, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { type Decoded, type DecodeInput, type DecoderName, PART_SEPARATOR, type Spans } from './decoder.ts'

/** A text is handed over when it is this long: large enough to make its costs small, small enough for a cache. */
export const TEXT_BYTES = 256 * 1024

/** How far back the name of a value stands: `DB_PASSWORD: `, `"auth" : "`. */
const PREFIX_BYTES = 64

/** A view and a native copy cost as much as copying so many bytes in a loop. */
const LOOP_BYTES = 96

const LITERAL: Atom = { unwrapped: 1, source: 1 }
const SEPARATOR = [...PART_SEPARATOR].map((character) => character.charCodeAt(0))

/** A text under construction. A decoder writes to `bytes` from `length` on, and moves `length`. */
export interface JoinedText {
  bytes: Uint8Array
  length: number
  /** The source bytes that it came from; empty while the text is. */
  start: number
  end: number
  /** Where the map is written, if anybody asked for it: it takes as long as decoding, and few texts hold a finding. */
  readonly table: PieceTable | undefined
}

export interface PartDecoder {
  readonly name: DecoderName
  /** Keep what stands before a part on its line, so that a value does not lose its name. */
  readonly withPrefix: boolean
  /** Appends what `span` decodes to, never more bytes than the span has. False where that changed nothing. */
  append(text: JoinedText, bytes: Uint8Array, span: Span): boolean
}

/** Says that what is appended from here on is made of `atom`s, beginning at byte `source`. */
export function appendPiece(text: JoinedText, source: number, atom: Atom): void {
  if (text.table !== undefined) addPiece(text.table, text.length, source, atom)
}

/** The decoded texts of `spans`. A span that overlaps the one before it begins a text of its own. */
export function* joinParts(input: DecodeInput, spans: Spans, decoder: PartDecoder): Generator<Decoded> {
  const { bytes, budget } = input
  let text = emptyText()
  let parts: Span[] = []
  for (let index = 0; index < spans.length; index += 2) {
    const start = spans[index]!
    const whole = spans[index + 1]!
    if (text.length > 0 && (start < text.end || text.length + whole - start > TEXT_BYTES)) {
      yield finish(text, { bytes, decoder, parts })
      text = emptyText()
      parts = []
    }
    const end = Math.min(whole, start + budget.bytes)
    if (end < whole) budget.exhausted = true
    if (end <= start) break
    const { length } = text
    if (!appendPart({ text, bytes, decoder, span: { start, end } })) continue
    parts.push({ start, end })
    budget.bytes = Math.max(0, budget.bytes - (text.length - length))
  }
  if (text.length > 0) yield finish(text, { bytes, decoder, parts })
}

/** The whole of `span` as one text of which no smaller part can be traced. */
export function indivisibleText(name: DecoderName, bytes: Uint8Array, span: Span): Decoded {
  const table: PieceTable = []
  addPiece(table, 0, span.start, { unwrapped: bytes.length, source: span.end - span.start })
  return { name, bytes, map: pieceMap(table, bytes.length), span }
}

function emptyText(table?: PieceTable): JoinedText {
  return { bytes: new Uint8Array(0), length: 0, start: 0, end: 0, table }
}

/** What a text was made of. */
interface Recipe {
  readonly bytes: Uint8Array
  readonly decoder: PartDecoder
  readonly parts: readonly Span[]
}

function finish(text: JoinedText, recipe: Recipe): Decoded {
  let map: SourceMap | undefined
  return {
    name: recipe.decoder.name,
    bytes: text.bytes.subarray(0, text.length),
    map: {
      toSource: (span) => {
        map ??= mapOf(recipe)
        return map.toSource(span)
      },
    },
    span: { start: text.start, end: text.end },
  }
}

/** Decodes once more, and writes down where everything came from. */
function mapOf({ bytes, decoder, parts }: Recipe): SourceMap {
  const table: PieceTable = []
  const text = emptyText(table)
  for (const span of parts) appendPart({ text, bytes, decoder, span })
  return pieceMap(table, text.length)
}

interface Part {
  readonly text: JoinedText
  readonly bytes: Uint8Array
  readonly decoder: PartDecoder
  readonly span: Span
}

/** Appends separator, prefix, part and closing quote; or nothing, where decoding changes nothing: then it is false. */
function appendPart({ text, bytes, decoder, span }: Part): boolean {
  const { length } = text
  reserve(text, SEPARATOR.length + PREFIX_BYTES + (span.end - span.start) + 1)
  const start = decoder.withPrefix
    ? prefixStart(bytes, Math.max(text.end, span.start - PREFIX_BYTES), span.start)
    : span.start
  if (length > 0) {
    appendPiece(text, text.end, { unwrapped: SEPARATOR.length, source: start - text.end })
    text.bytes.set(SEPARATOR, length)
    text.length += SEPARATOR.length
  }
  appendLiteral(text, bytes, { start, end: span.start })
  if (!decoder.append(text, bytes, span)) {
    text.length = length
    return false
  }
  const closing = decoder.withPrefix && isQuote(bytes[span.end]) ? span.end + 1 : span.end
  appendLiteral(text, bytes, { start: span.end, end: closing })
  if (length === 0) text.start = start
  text.end = closing
  return true
}

/** Appends bytes as they are. */
export function appendLiteral(text: JoinedText, bytes: Uint8Array, span: Span): void {
  if (span.end <= span.start) return
  appendPiece(text, span.start, LITERAL)
  const { bytes: out, length } = text
  const count = span.end - span.start
  if (count > LOOP_BYTES) out.set(bytes.subarray(span.start, span.end), length)
  else for (let index = 0; index < count; index++) out[length + index] = bytes[span.start + index]!
  text.length += count
}

function reserve(text: JoinedText, more: number): void {
  const needed = text.length + more
  if (text.bytes.length >= needed) return
  const grown = new Uint8Array(text.length === 0 ? needed : Math.max(needed, text.bytes.length * 2))
  grown.set(text.bytes.subarray(0, text.length))
  text.bytes = grown
}

/** Where the line of `end` begins, or, where that is before `floor`, the first word that begins after `floor`. */
function prefixStart(bytes: Uint8Array, floor: number, end: number): number {
  let start = end
  while (start > floor && bytes[start - 1] !== 0x0a) start--
  if (start > floor || start === 0 || bytes[start - 1] === 0x0a) return start
  while (start < end && bytes[start - 1]! > 0x20) start++
  return start
}

function isQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60
}
