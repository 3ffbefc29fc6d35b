/** Transcripts of AI assistants in JSON: which format a blob is of, by the shape of its first records, and its passages. */
import { LIMITS } from '../../base/limits.ts'
import type { Blob, Context, Passage } from '../../base/passage.ts'
import { identityMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { jsonParts, nextElement, nextObjectLine } from '../json/json-parts.ts'
import type { JsonValue } from '../json/json-value.ts'
import type { Notice, Reader, Unpack } from '../reader.ts'
import { splitPacked } from '../sectioned-text.ts'
import { startsWith } from '../text-encoding.ts'
import type { ChatFormat, RecordReader } from './chat-format.ts'
import { formatOfRecord, hintsOf } from './format-of-record.ts'
import { withinLimits } from './packed-text.ts'
import { PassageBatch } from './passage-batch.ts'
import { isPlainRecord, RecordRun } from './record-run.ts'
import { BLOB_LAYER, marksOf, splitMarked } from './split-record.ts'

/** How much of a blob, and how many of its records, are looked at. */
const HEAD_BYTES = 256 * 1024
const HEAD_RECORDS = 32

/** A record that is longer says early what it is. */
const NEAR_BYTES = 16 * 1024

/** What stands before a broken value may be its name. */
const NAME_BYTES = 256

/** With more broken places than this a text is no transcript any more. */
const BROKEN_MAX = 10_000

const MARK = [0xef, 0xbb, 0xbf]

export const chats: Reader = {
  name: 'chats',
  repeatsItself: true,
  recognise: (blob) => formatOf(blob) !== undefined,
  *read(blob, notice, unpack) {
    const format = formatOf(blob)
    if (format !== undefined) yield* readChat(blob, format, { notice, unpack: withinLimits(unpack) })
  },
}

interface Around {
  readonly notice: Notice
  readonly unpack: Unpack
}

function* readChat(blob: Blob, format: ChatFormat, { notice, unpack }: Around): Generator<Passage> {
  const layer = { ...BLOB_LAYER, unpack }
  const { bytes, cut, known } = blob
  const whole = known ? withSaid(known) : cut?.before && !cut.records ? withoutTurn : asItIs
  const batch = new PassageBatch(format.name)
  const emit = (passage: Passage): void => {
    for (const part of splitPacked(whole(passage))) batch.add(part)
  }
  const reading = readingOf(format, cut?.records)
  const run = new RecordRun(format.name)
  const endRun = (): void => {
    const passage = run.finish(bytes)
    if (passage !== undefined) batch.ready.push(passage)
  }
  const { start, isInArray } = startOf(blob)
  let { context } = reading
  if (start > MARK.length) emit(plain(bytes, { start: 0, end: start }, context))
  let broken = 0
  for (const part of jsonParts(bytes, { start, end: bytes.length }, isInArray)) {
    if (part.kind === 'value') {
      const marks = marksOf(part.root, reading.read)
      context = marks.base
      reading.context = context
      const isPlain = whole === asItIs && part.isWhole && isPlainRecord(part.root, marks)
      if (!isPlain || !run.fits(part.root)) endRun()
      if (isPlain) run.add(part.root, marks)
      else splitMarked(part.root, marks, emit, layer)
    } else {
      endRun()
      // The next piece has the line that this one ends in, and reads it whole, unless the line is longer than a piece.
      if (!(cut?.after && part.span.end === bytes.length)) broken++
      else if (endsInLongLine(bytes)) notice(LONG_LINE)
      const isGivenUp = broken > BROKEN_MAX
      const end = isGivenUp ? bytes.length : part.span.end
      emit(plain(bytes, { start: Math.max(start, part.span.start - NAME_BYTES), end }, context))
      if (isGivenUp) break
    }
    if (batch.ready.length > 0) yield* batch.ready.splice(0)
  }
  endRun()
  batch.finish()
  yield* batch.ready
  if (broken > 0) notice(`broken JSON in ${broken} ${broken === 1 ? 'place' : 'places'}; scanned as plain text`)
}

/** What is remembered from record to record. */
interface Reading {
  readonly format: ChatFormat
  readonly read: RecordReader
  /** Of the last record. */
  context: Context
}

/** Of what comes in pieces of whole records. */
const READINGS = new WeakMap<object, Reading>()

function readingOf(format: ChatFormat, records: object | undefined): Reading {
  const known = records && READINGS.get(records)
  if (known !== undefined) return known
  const reading = { format, read: format.begin(), context: { format: format.name } }
  if (records !== undefined) READINGS.set(records, reading)
  return reading
}

function plain(bytes: Uint8Array, { start, end }: Span, context: Context): Passage {
  return { bytes: bytes.subarray(start, end), context, map: identityMap(start) }
}

function asItIs(passage: Passage): Passage {
  return passage
}

/** What other rows of a database say about the row that is read. */
function withSaid({ session, turn, cwd }: NonNullable<Blob['known']>): (passage: Passage) => Passage {
  return (passage) => {
    const { turn: _, ...context } = passage.context
    return {
      ...passage,
      context: { ...context, ...(session && { session }), ...(turn && { turn }), ...(cwd && { cwd }) },
    }
  }
}

/** A piece does not know how many messages stand before it. */
function withoutTurn({ context: { turn: _, ...context }, bytes, map }: Passage): Passage {
  return { bytes, map, context }
}

interface Start {
  readonly start: number
  /** True where it is an element of an array that began before the piece. */
  readonly isInArray: boolean
}

/** Where the JSON of a blob begins. A piece may begin in the midst of a line, and of a document that is one line. */
function startOf({ bytes, cut }: Pick<Blob, 'bytes' | 'cut'>): Start {
  if (!cut?.before || cut.records || bytes[0] === 0x7b)
    return { start: startsWith(bytes, MARK) ? MARK.length : 0, isInArray: false }
  const line = nextObjectLine(bytes, 1, bytes.length)
  if (line < bytes.length) return { start: line, isInArray: false }
  return { start: nextElement(bytes, bytes.length, isKnown), isInArray: true }
}

function isKnown(record: JsonValue): boolean {
  return formatOfRecord(record) !== undefined
}

const LONG_LINE =
  'one line is longer than the pieces that it is read in: where it was cut, it was scanned as plain text'

/** Then the next piece begins in its midst: see sources/pieces.ts. */
function endsInLongLine(bytes: Uint8Array): boolean {
  const latest = bytes.length - LIMITS.pieceOverlapBytes
  return Buffer.prototype.lastIndexOf.call(bytes.subarray(0, latest), 0x0a) < bytes.length / 2
}

/** Asked for every blob: most of them begin with another byte than JSON does. */
function formatOf(blob: Pick<Blob, 'bytes' | 'cut'>): ChatFormat | undefined {
  const { bytes, cut } = blob
  const known = cut?.records && READINGS.get(cut.records)
  if (known !== undefined) return known.format
  let { start, isInArray } = startOf(blob)
  while (!isInArray && start < bytes.length && start < HEAD_BYTES && isBlank(bytes[start]!)) start++
  if (bytes[start] !== 0x7b && bytes[start] !== 0x5b) return undefined
  if (!isInArray && isHopeless(bytes, start)) return undefined
  let count = 0
  const end = isInArray ? bytes.length : Math.min(bytes.length, start + HEAD_BYTES)
  for (const part of jsonParts(bytes, { start, end }, isInArray)) {
    const format = part.kind === 'value' ? formatOfRecord(part.root) : undefined
    if (format !== undefined) return format
    if (++count === HEAD_RECORDS) return undefined
  }
  return undefined
}

/** True where a long first record has several keys before long, and none that a format asks about. */
function isHopeless(bytes: Uint8Array, start: number): boolean {
  if (bytes.length - start <= NEAR_BYTES) return false
  for (const part of jsonParts(bytes, { start, end: start + NEAR_BYTES })) {
    if (part.kind !== 'value' || part.isWhole) return false
    const { formats, keys } = hintsOf(part.root)
    return formats === 0 && keys > 1
  }
  return false
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
