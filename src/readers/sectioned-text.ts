/** Text of the formats that consist of sections: which of them a blob is of, and its passages. Nothing of it is left out. */
import type { Passage } from '../base/passage.ts'
import { composeMaps, identityMap } from '../base/source-map.ts'
import { CHAT_TEXT_FORMATS } from './chat-text/index.ts'
import { PACKED_FORMATS } from './packed/index.ts'
import type { Reader } from './reader.ts'
import { text } from './text.ts'
import { type TextEncoding, textEncodingOf } from './text-encoding.ts'
import type { Head, Section, TextFormat } from './text-format.ts'
import { transcode } from './transcode.ts'

/** As far as a text is looked at: somebody may have written an introduction. */
const HEAD_BYTES = 1024

/** The same of messages, and of what is heading to a chat: there people write more, and it matters more. */
const DEEP_HEAD_BYTES = 16 * 1024

/** A shorter message is no pack, and there are millions of them. */
const PACK_BYTES_MIN = 128

const FORMATS: readonly TextFormat[] = [...PACKED_FORMATS, ...CHAT_TEXT_FORMATS]

export const sectionedText: Reader = {
  name: 'sectioned-text',
  recognise: ({ bytes, isLeaving }, encoding) =>
    encoding !== undefined && !formatsOf(bytes, encoding, isLeaving).next().done,
  *read(blob, notice) {
    for (const whole of text.read(blob, notice)) yield* splitPassage(whole, { isDeep: blob.isLeaving })
  },
}

/** A message may be a packed repository, or hold a difference; what speaks in it is still the one that the format says. */
export function splitPacked(passage: Passage): Iterable<Passage> {
  return passage.bytes.length < PACK_BYTES_MIN ? [passage] : splitPassage(passage, PACKED_ALONE)
}

interface Splitting {
  readonly among?: readonly TextFormat[]
  readonly isDeep?: boolean | undefined
}

const PACKED_ALONE: Splitting = { among: PACKED_FORMATS, isDeep: true }

/** The sections of a text that is of such a format; otherwise the text as it is. */
function* splitPassage(passage: Passage, { among = FORMATS, isDeep }: Splitting): Generator<Passage> {
  const { bytes } = passage
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const tried = new Set<Head>()
  const encoding = textEncodingOf(bytes)
  for (const { format, head } of encoding ? formatsOf(bytes, encoding, isDeep) : NONE) {
    if (tried.has(head) || !among.includes(format)) continue
    tried.add(head)
    const sections = format.sections(buffer, head)[Symbol.iterator]()
    const first = sections.next()
    if (first.done) continue
    yield* passagesOf(passage, { format, head }, first.value, sections)
    return
  }
  yield passage
}

interface Found {
  readonly format: TextFormat
  readonly head: Head
}

/** Every byte is in one passage, but for blanks between sections. */
function* passagesOf(
  whole: Passage,
  { format, head }: Found,
  first: Section,
  rest: Iterator<Section>,
): Generator<Passage> {
  const { bytes, context, map } = whole
  const isWithin = context.format !== 'text' && format.packer !== undefined
  const pack = isWithin ? { packer: format.packer as string, isWeak: head.isWeak === true, whole } : undefined
  const known = { ...context, ...(context.format === 'text' && { format: format.name }) }
  const passage = (start: number, end: number, said: Section['context']): Passage => ({
    bytes: bytes.subarray(start, end),
    context: { ...known, ...said },
    map: start === 0 ? map : composeMaps(map, identityMap(start)),
    ...(pack && said.embeddedPath !== undefined && { pack }),
  })
  let at = 0
  for (let section = first; ; ) {
    if (!isBlank(bytes, at, section.start)) yield passage(at, section.start, {})
    yield passage(section.start, section.end, section.context)
    at = section.end
    const next = rest.next()
    if (next.done) break
    section = next.value
  }
  if (!isBlank(bytes, at, bytes.length)) yield passage(at, bytes.length, {})
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false
  return true
}

/** What a text seems to be. Asked for every blob: most lines begin as no head does. */
function* formatsOf(bytes: Uint8Array, encoding: TextEncoding, isDeep = false): Generator<Found> {
  const head = headOf(bytes, encoding, isDeep ? DEEP_HEAD_BYTES : HEAD_BYTES)
  const second = SECOND[head.charCodeAt(head.indexOf('\n') + 1)]
  for (const found of second?.among ?? NONE) if (matches(found.head.pattern, head, 0)) yield found
  for (let at = 0; at < head.length; at = lineAfter(head, at)) {
    const heads = FIRST[head.charCodeAt(at)]
    if (heads === undefined) continue
    heads.any ??= anyOf(heads.among.map((one) => one.head.pattern))
    if (!matches(heads.any, head, at)) continue
    for (const found of heads.among)
      if ((at < HEAD_BYTES || isSure(found)) && matches(found.head.pattern, head, at)) yield found
  }
}

/** So far from the beginning, only what no other text looks like. */
function isSure({ format, head }: Found): boolean {
  return format.packer !== undefined && !head.isWeak
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function lineAfter(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? text.length : feed + 1
}

type Place = 'first' | 'second'

/** Heads that begin with the same character, in the order of trial. */
interface Heads {
  readonly among: readonly Found[]
  /** Matches where any of them does: each line of some files is a comment, and begins as several heads do. */
  any?: RegExp
}

const FIRST = tableOf('first')
const SECOND = tableOf('second')
const NONE: readonly Found[] = []

/** By the code of a character. */
function tableOf(place: Place): readonly (Heads | undefined)[] {
  const table: Found[][] = Array(256)
  for (const format of FORMATS) {
    for (const head of format.heads) {
      for (const character of head[place] ?? '') {
        const code = character.charCodeAt(0)
        table[code] = [...(table[code] ?? []), { format, head }]
      }
    }
  }
  return table.map((among) => ({ among }))
}

/** Without names of groups, which would stand there twice. Made on first use. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  const [first, ...others] = patterns
  if (first !== undefined && others.length === 0) return first
  return new RegExp(patterns.map(({ source }) => source.replaceAll(/\(\?<\w+>/g, '(?:')).join('|'), 'y')
}

function headOf(bytes: Uint8Array, encoding: TextEncoding, length: number): string {
  const { unitBytes, markBytes } = encoding
  const head = bytes.subarray(unitBytes === 1 ? markBytes : 0, markBytes + length * unitBytes)
  return latin1(unitBytes === 1 ? head : transcode(head, encoding).bytes, length)
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1')
}
