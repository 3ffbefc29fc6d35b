/** Compressed data (gzip, RFC 1952; zlib, RFC 1950) that the input begins with: what base64 decoded to, usually. */
import { LIMITS } from '../../base/limits.ts'
import type { Decoder } from './decoder.ts'
import { indivisibleText } from './joined-text.ts'

export const gzip: Decoder = {
  name: 'gzip',
  plan({ bytes, inflate }) {
    const isCompressed = bytes.length > 2 && isCompressedHeader(bytes[0]!, bytes[1]!)
    return inflate !== undefined && isCompressed ? [0, bytes.length] : []
  },
  *decode({ bytes, inflate, budget }) {
    const limit = Math.min(bytes.length * LIMITS.archiveRatio, budget.bytes)
    const text = inflate?.(bytes, limit)
    // What did not work may have cost as much as what did.
    budget.bytes -= text?.length ?? limit
    if (text === undefined || text.length === 0) return
    if (text.length >= limit) budget.exhausted = true
    yield indivisibleText('gzip', text, { start: 0, end: bytes.length })
  },
}

/** True for the first two bytes of gzip, and of zlib as every compressor writes it: window of 32 KiB, no dictionary. */
export function isCompressedHeader(first: number, second: number): boolean {
  if (first === 0x1f) return second === 0x8b
  return first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda)
}
