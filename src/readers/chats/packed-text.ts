/** A text that its format holds in base64, and perhaps compressed, as recordings of network traffic have bodies. */
import { LIMITS } from '../../base/limits.ts'
import type { Passage } from '../../base/passage.ts'
import { addPiece, composeMaps, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'
import type { Unpack } from '../reader.ts'
import { textEncodingOf } from '../text-encoding.ts'

/** How what base64 gives was compressed, as HTTP names it: `gzip`, `br`. An empty text where it was not. */
export type Packing = string

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Undefined where it is none, or no text comes out of it. What was compressed is found at the whole of it. */
export function unpackedText({ bytes, context, map }: Passage, packing: Packing, unpack: Unpack): Passage | undefined {
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!BASE64.test(written)) return undefined
  const plain = Buffer.from(written, 'base64')
  // A header may still name the compression of what the browser unpacked before it was recorded.
  const unpacked = packing === '' ? undefined : unpack(plain, packing)
  const text = unpacked ?? plain
  if (textEncodingOf(text) === undefined || text.length === 0) return undefined
  const own = unpacked === undefined ? base64Map(plain.length) : wholeMap(bytes.length)
  return { bytes: text, context, map: composeMaps(map, own) }
}

function base64Map(length: number): SourceMap {
  const table: PieceTable = []
  addPiece(table, 0, 0, { unwrapped: 3, source: 4 })
  return pieceMap(table, length)
}

function wholeMap(length: number): SourceMap {
  return { toSource: () => ({ start: 0, end: length }) }
}

/** `unpack`, up to as many bytes as all texts of one blob may grow to together. */
export function withinLimits(unpack: Unpack | undefined): Unpack {
  let left: number = LIMITS.archiveBytes
  return (bytes, packing) => {
    const most = Math.max(bytes.length * LIMITS.archiveRatio, LIMITS.archiveRatioFreeBytes)
    const unpacked = unpack?.(bytes, packing, Math.min(most, LIMITS.archiveEntryBytes, left))
    left -= unpacked?.length ?? 0
    return unpacked
  }
}
