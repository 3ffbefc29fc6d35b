/** The first bytes of a segment: what it holds and where, authenticated, so that the wrong key is told from damage. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Failure } from '../base/failure.ts'
import { damagedFailure } from './section-reader.ts'
import { HEADER_BYTES, SEGMENT_MAGIC, SEGMENT_SCHEMA, type SegmentHeader } from './segment-layout.ts'

const MAC_BYTES = 32
const FIXED_BYTES = SEGMENT_MAGIC.length + 4

export function encodeHeader(header: SegmentHeader, macKey: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  if (FIXED_BYTES + text.length + MAC_BYTES > HEADER_BYTES) throw new Error('a segment header is too long')
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.write(SEGMENT_MAGIC, 'latin1')
  bytes.writeUInt32LE(text.length, SEGMENT_MAGIC.length)
  text.copy(bytes, FIXED_BYTES)
  createHmac('sha256', macKey)
    .update(text)
    .digest()
    .copy(bytes, FIXED_BYTES + text.length)
  return bytes
}

/**
 * `secretsOf` gives the MAC key of a segment by its id.
 * @throws {Failure} index-damaged, index-of-other-version
 */
export function decodeHeader(bytes: Buffer, path: string, macKeyOf: (id: string) => Uint8Array): SegmentHeader {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, SEGMENT_MAGIC.length) !== SEGMENT_MAGIC)
    throw damagedFailure(path, 'a segment does not begin as one')
  const length = bytes.readUInt32LE(SEGMENT_MAGIC.length)
  if (FIXED_BYTES + length + MAC_BYTES > HEADER_BYTES) throw damagedFailure(path, 'the header of a segment is broken')
  const text = bytes.subarray(FIXED_BYTES, FIXED_BYTES + length)
  const mac = bytes.subarray(FIXED_BYTES + length, FIXED_BYTES + length + MAC_BYTES)
  const header = parse(text, path)
  if (header.schema !== SEGMENT_SCHEMA) {
    throw new Failure('index-of-other-version', `a segment of the index is of version "${header.schema}"`, {
      place: { path },
      hint: 'use the version of Codemoat that wrote it, or register the repositories again',
    })
  }
  const expected = createHmac('sha256', macKeyOf(String(header.id)))
    .update(text)
    .digest()
  if (!timingSafeEqual(expected, mac)) throw damagedFailure(path, 'the header of a segment was changed')
  return header
}

function parse(text: Buffer, path: string): SegmentHeader {
  try {
    return JSON.parse(text.toString('utf8')) as SegmentHeader
  } catch {
    throw damagedFailure(path, 'the header of a segment is broken')
  }
}
