/** Formats that are plain text to the eye: told by how they begin, cut into sections. What lies between is read as well. */
import type { Context, Passage } from '../base/passage.ts'
import { composeMaps, identityMap } from '../base/source-map.ts'
import type { Reader } from './reader.ts'
import { text } from './text.ts'
import { type TextEncoding, textEncodingOf } from './text-encoding.ts'
import { transcode } from './transcode.ts'

/** Bytes of the text, and what is known about them. Sections are in order and do not overlap. */
export interface Section {
  readonly start: number
  readonly end: number
  readonly context: Omit<Context, 'format'>
}

export interface TextFormat {
  readonly name: string
  /** Where the format is of a tool that packs a repository into one file: what people call the tool. */
  readonly packer?: string
  /** Whether a text that begins with `head` is of the format. Latin1, at most `HEAD_BYTES` long. */
  recognise(head: string): boolean
  sections(text: Buffer): Iterable<Section>
}

/** As far as a text is looked at to tell its format: an introduction by hand may stand before it. */
export const HEAD_BYTES = 2048

export function textReader(format: TextFormat): Reader {
  return {
    name: format.name,
    recognise: ({ bytes }) => format.recognise(headOf(bytes)),
    *read(blob, notice) {
      for (const whole of text.read(blob, notice)) yield* passagesOf(format, whole)
    },
  }
}

/** Every byte is in one passage, but for blanks between sections. */
function* passagesOf(format: TextFormat, { bytes, map }: Passage): Generator<Passage> {
  const passage = (start: number, end: number, context: Section['context']): Passage => ({
    bytes: bytes.subarray(start, end),
    context: { format: format.name, ...context },
    map: start === 0 ? map : composeMaps(map, identityMap(start)),
  })
  let at = 0
  for (const { start, end, context } of format.sections(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    if (start < at || end < start) continue
    if (!isBlank(bytes, at, start)) yield passage(at, start, {})
    yield passage(start, end, context)
    at = end
  }
  if (!isBlank(bytes, at, bytes.length)) yield passage(at, bytes.length, {})
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false
  return true
}

/** All formats ask for the same head, one after the other. */
let last: { readonly bytes: Uint8Array; readonly head: string } = { bytes: new Uint8Array(0), head: '' }

function headOf(bytes: Uint8Array): string {
  if (last.bytes !== bytes) last = { bytes, head: readHead(bytes, textEncodingOf(bytes)) }
  return last.head
}

function readHead(bytes: Uint8Array, encoding: TextEncoding | undefined): string {
  const unitBytes = encoding?.unitBytes ?? 1
  const start = encoding?.markBytes ?? 0
  const head = bytes.subarray(0, start + HEAD_BYTES * unitBytes)
  const decoded = encoding === undefined || unitBytes === 1 ? head.subarray(start) : transcode(head, encoding).bytes
  return Buffer.from(decoded.buffer, decoded.byteOffset, decoded.length).toString('latin1', 0, HEAD_BYTES)
}
