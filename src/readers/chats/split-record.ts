/** Cuts a record into passages: each text in it, unescaped, and what is left, as it stands. Nothing of it is left out. */
import { LIMITS } from '../../base/limits.ts'
import type { Context, Passage } from '../../base/passage.ts'
import { addPiece, composeMaps, identityMap, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { unescapeJson } from '../json/json-string.ts'
import { BROKEN_INTO_LINES, ESCAPED, JsonTape, STRING, skipBlank } from '../json/json-tape.ts'
import { JsonValue } from '../json/json-value.ts'
import type { Unpack } from '../reader.ts'
import type { RecordReader } from './chat-format.ts'
import { joinedEvents } from './event-stream.ts'
import { type Packing, unpackedText } from './packed-text.ts'

/** Less than this holds neither a secret nor code. */
const LEFT_BYTES_MIN = 8

/** Shorter texts of several lines are also read beside their key, which may say what they are. */
const VALUE_BYTES_MAX = 512

interface Marked {
  readonly context: Context
  readonly inner?: RecordReader | undefined
  readonly packing?: Packing | undefined
}

/** A value whose text has one context, less what was taken out of it. */
interface Region {
  readonly context: Context
  readonly span: Span
  /** Index in the tape after everything that it holds. */
  readonly until: number
  /** Ascending pairs of the first byte that is cut out and the byte after the last. */
  readonly cuts: number[]
}

/** Where the bytes of a tape are from: those of the blob, or of a string in it. */
export interface Layer {
  readonly map: SourceMap
  readonly depth: number
  readonly unpack?: Unpack
}

export const BLOB_LAYER: Layer = { map: identityMap(), depth: 0 }

/** Is given one passage after the other. A record has so many that generators would cost more than what they give. */
export type Emit = (passage: Passage) => void

/** What a format said about a record: the context of all of it, and those of some values, of which the last counts. */
export interface Marks {
  base: Context
  /** Indexes in the tape, and in the same order what is said of each. */
  readonly values: number[]
  readonly contexts: Context[]
  readonly inners: (RecordReader | undefined)[]
  readonly packings: (Packing | undefined)[]
  /** True where a text may be something else than a text. */
  isSpecial: boolean
}

export function marksOf(root: JsonValue, read: RecordReader): Marks {
  const marks: Marks = {
    ...{ base: NO_CONTEXT, values: [], contexts: [], inners: [], packings: [], isSpecial: false },
  }
  marks.base = read(root, (value, context, inner, packing) => {
    if (!value.exists) return
    marks.values.push(value.index)
    marks.contexts.push(context)
    marks.inners.push(inner)
    marks.packings.push(packing)
    if (inner !== undefined || packing !== undefined) marks.isSpecial = true
  })
  return marks
}

const NO_CONTEXT: Context = { format: '' }

/** The passages of the record that `root` is, in no order. */
export function splitRecord(root: JsonValue, read: RecordReader, emit: Emit, layer: Layer = BLOB_LAYER): void {
  splitMarked(root, marksOf(root, read), emit, layer)
}

/** The same where it has been read. */
export function splitMarked(root: JsonValue, marked: Marks, emit: Emit, layer: Layer): void {
  const { tape } = root
  const { base } = marked
  const marks = new Map<number, Marked>()
  for (const [at, index] of marked.values.entries()) {
    marks.set(index, { context: marked.contexts[at]!, inner: marked.inners[at], packing: marked.packings[at] })
  }
  const regions: Region[] = [{ context: base, span: spanOf(tape, 0), until: tape.count, cuts: [] }]
  for (let index = 0; index < tape.count; index++) {
    while (index >= regions[regions.length - 1]!.until) emitLeft(regions.pop()!, tape.bytes, layer, emit)
    const region = regions[regions.length - 1]!
    const mark = marks.get(index)
    const span = spanOf(tape, index)
    if (tape.kind(index) !== STRING) {
      if (mark === undefined) continue
      region.cuts.push(span.start, span.end)
      regions.push({ context: mark.context, span, until: tape.next(index), cuts: [] })
      continue
    }
    if (span.end - span.start < LEFT_BYTES_MIN) continue
    if (mark?.packing !== undefined && emitPacked({ tape, index, mark, layer }, emit)) {
      region.cuts.push(span.start, span.end)
      continue
    }
    const isLong = span.end - span.start > VALUE_BYTES_MAX
    const inner = jsonWithin(tape, index, layer)
    const isText = mark !== undefined || tape.hasFlag(index, BROKEN_INTO_LINES)
    if (inner === undefined && !isText) continue
    if (mark !== undefined || isLong || inner !== undefined) region.cuts.push(span.start, span.end)
    const context = mark?.context ?? region.context
    if (inner !== undefined) splitRecord(inner.root, mark?.inner ?? (() => context), emit, inner.layer)
    else {
      const text = textOf(tape, index, context, layer)
      emit(text)
      if (mark?.inner !== undefined) for (const joined of joinedEvents(text)) emit(joined)
    }
  }
  for (const region of regions.reverse()) emitLeft(region, tape.bytes, layer, emit)
}

interface MarkedText {
  readonly tape: JsonTape
  readonly index: number
  readonly mark: Marked
  readonly layer: Layer
}

/** False where nothing can be unpacked. */
function emitPacked({ tape, index, mark, layer }: MarkedText, emit: Emit): boolean {
  const { context, inner = () => context, packing = '' } = mark
  if (layer.unpack === undefined) return false
  const text = unpackedText(textOf(tape, index, context, layer), packing, layer.unpack)
  if (text === undefined) return false
  const within = new JsonTape()
  const end = within.read(text.bytes, 0, text.bytes.length)
  if (end > 0 && skipBlank(text.bytes, end, text.bytes.length) === text.bytes.length) {
    splitRecord(new JsonValue(within, 0), inner, emit, { ...layer, map: text.map, depth: layer.depth + 1 })
  } else {
    emit(text)
    for (const joined of joinedEvents(text)) emit(joined)
  }
  return true
}

function spanOf(tape: JsonTape, index: number): Span {
  return { start: tape.start(index), end: tape.end(index) }
}

function textOf(tape: JsonTape, index: number, context: Context, { map, depth }: Layer): Passage {
  const span = spanOf(tape, index)
  if (!tape.hasFlag(index, ESCAPED)) {
    const own = identityMap(span.start)
    return { bytes: tape.bytes.subarray(span.start, span.end), context, map: depth === 0 ? own : composeMaps(map, own) }
  }
  const text = unescapeJson(tape.bytes, span)
  return { bytes: text.bytes, context, map: depth === 0 ? text.map : composeMaps(map, text.map) }
}

const STARTS: ReadonlySet<number> = new Set([0x7b, 0x5b])

/** The JSON that a string holds, where reading it as that gains anything: where there are escapes in it again. */
function jsonWithin(
  tape: JsonTape,
  index: number,
  { map, depth, ...layer }: Layer,
): { root: JsonValue; layer: Layer } | undefined {
  if (depth === LIMITS.jsonInJson || !tape.hasFlag(index, ESCAPED) || !STARTS.has(tape.bytes[tape.start(index)]!)) {
    return undefined
  }
  const text = unescapeJson(tape.bytes, spanOf(tape, index))
  const inner = new JsonTape()
  const end = inner.read(text.bytes, 0, text.bytes.length)
  if (end < 0 || skipBlank(text.bytes, end, text.bytes.length) < text.bytes.length) return undefined
  return { root: new JsonValue(inner, 0), layer: { ...layer, map: composeMaps(map, text.map), depth: depth + 1 } }
}

function emitLeft({ context, span, cuts }: Region, bytes: Uint8Array, layer: Layer, emit: Emit): void {
  const kept = keptOf(span, cuts)
  let length = 0
  for (let index = 0; index < kept.length; index += 2) length += kept[index + 1]! - kept[index]!
  if (length < LEFT_BYTES_MIN) return
  const left = kept.length === 2 ? bytes.subarray(kept[0]!, kept[1]!) : joined(bytes, kept, length)
  const own = kept.length === 2 ? identityMap(kept[0]!) : mapOfKept(kept, length)
  emit({ bytes: left, context, map: layer.depth === 0 ? own : composeMaps(layer.map, own) })
}

function joined(bytes: Uint8Array, kept: readonly number[], length: number): Uint8Array {
  const left = new Uint8Array(length)
  let at = 0
  for (let index = 0; index < kept.length; index += 2) {
    const from = kept[index]!
    const to = kept[index + 1]!
    for (let byte = from; byte < to; byte++) left[at++] = bytes[byte]!
  }
  return left
}

/** Made where somebody asks, as the maps of texts are. */
function mapOfKept(kept: readonly number[], length: number): SourceMap {
  return {
    toSource: (asked) => {
      const table: PieceTable = []
      let at = 0
      for (let index = 0; index < kept.length; index += 2) {
        addPiece(table, at, kept[index]!, { unwrapped: 1, source: 1 })
        at += kept[index + 1]! - kept[index]!
      }
      return pieceMap(table, length).toSource(asked)
    },
  }
}

/** What is not cut out, as pairs like those of `cuts`; none is empty. */
function keptOf(span: Span, cuts: readonly number[]): number[] {
  const kept: number[] = []
  let from = span.start
  for (let index = 0; index < cuts.length; index += 2) {
    if (cuts[index]! > from) kept.push(from, cuts[index]!)
    from = cuts[index + 1]!
  }
  if (span.end > from) kept.push(from, span.end)
  return kept
}
