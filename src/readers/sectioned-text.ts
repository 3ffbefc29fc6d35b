/** Text of the formats that consist of sections: which of them a blob is of, and its passages. Nothing of it is left out. */
import type { Blob, Passage } from '../base/passage.ts'
import { composeMaps, identityMap } from '../base/source-map.ts'
import { PACKED_FORMATS } from './packed/index.ts'
import type { Reader } from './reader.ts'
import { text } from './text.ts'
import { textEncodingOf } from './text-encoding.ts'
import type { Head, Section, TextFormat } from './text-format.ts'
import { transcode } from './transcode.ts'

/** As far as a text is looked at: somebody may have written an introduction. */
const HEAD_BYTES = 1024

const FORMATS: readonly TextFormat[] = PACKED_FORMATS

export const sectionedText: Reader = {
  name: 'sectioned-text',
  recognise: (blob) => formatOf(blob) !== undefined,
  *read(blob, notice) {
    const found = formatOf(blob)
    for (const whole of text.read(blob, notice)) yield* found === undefined ? [whole] : passagesOf(found, whole)
  },
}

interface Found {
  readonly format: TextFormat
  readonly head: Head
}

/** Every byte is in one passage, but for blanks between sections. */
function* passagesOf({ format, head }: Found, whole: Passage): Generator<Passage> {
  const { bytes, map } = whole
  const passage = (start: number, end: number, context: Section['context']): Passage => ({
    bytes: bytes.subarray(start, end),
    context: { format: format.name, ...context },
    map: start === 0 ? map : composeMaps(map, identityMap(start)),
  })
  let at = 0
  let count = 0
  for (const section of format.sections(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), head)) {
    const { start, end, context } = section
    if (!isBlank(bytes, at, start)) yield passage(at, start, {})
    yield passage(start, end, context)
    at = end
    count++
  }
  if (count === 0) yield whole
  else if (!isBlank(bytes, at, bytes.length)) yield passage(at, bytes.length, {})
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false
  return true
}

/** Asked for every blob: most lines begin as no head does. */
function formatOf({ bytes }: Blob): Found | undefined {
  const head = headOf(bytes)
  const second = head.indexOf('\n') + 1
  for (const found of byCharacter(SECOND, head.charCodeAt(second))) if (matches(found, head, 0)) return found
  for (let at = 0; at >= 0 && at < head.length; at = lineAfter(head, at)) {
    for (const found of byCharacter(FIRST, head.charCodeAt(at))) if (matches(found, head, at)) return found
  }
  return undefined
}

function matches({ head: { pattern } }: Found, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function lineAfter(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? -1 : feed + 1
}

type Place = 'first' | 'second'
const FIRST = tableOf('first')
const SECOND = tableOf('second')
const NONE: readonly Found[] = []

/** By the code of a character: what may begin with it, in the order of trial. */
function tableOf(place: Place): readonly (readonly Found[] | undefined)[] {
  const table: Found[][] = Array(256)
  for (const format of FORMATS) {
    for (const head of format.heads) {
      for (const character of head[place] ?? '') {
        const code = character.charCodeAt(0)
        table[code] = [...(table[code] ?? []), { format, head }]
      }
    }
  }
  return table
}

function byCharacter(table: readonly (readonly Found[] | undefined)[], code: number): readonly Found[] {
  return table[code] ?? NONE
}

function headOf(bytes: Uint8Array): string {
  const encoding = textEncodingOf(bytes)
  if (encoding === undefined) return ''
  const { unitBytes, markBytes } = encoding
  const head = bytes.subarray(unitBytes === 1 ? markBytes : 0, markBytes + HEAD_BYTES * unitBytes)
  return latin1(unitBytes === 1 ? head : transcode(head, encoding).bytes)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
}
