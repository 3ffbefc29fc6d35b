/** Images, fonts, programs, compressed data: bytes in which only what cannot be mistaken is worth a look. */
import { identityMap } from '../base/source-map.ts'
import type { Reader } from './reader.ts'
import { startsWith } from './text-encoding.ts'

/** How formats begin that may hold no NUL in their head. The others are told by their NULs. */
const MAGICS: readonly string[] = [
  '\xff\xd8\xff', // JPEG
  '%PDF-',
  'PK\x03\x04', // zip
  '\x1f\x8b', // gzip
  'BZh91AY&SY', // bzip2
  '\x28\xb5\x2f\xfd', // Zstandard
  'Rar!\x1a\x07',
]

const MAGIC_BYTES = MAGICS.map((magic) => Array.from(magic, (character) => character.charCodeAt(0)))

/** Which bytes any of them begins with. */
const FIRSTS = new Uint8Array(256)
for (const [first] of MAGIC_BYTES) FIRSTS[first!] = 1

export const binary: Reader = {
  name: 'binary',
  recognise: ({ bytes }, encoding) => encoding === undefined || hasMagic(bytes),
  *read({ bytes }) {
    yield { bytes, context: { format: 'binary' }, map: identityMap() }
  },
}

function hasMagic(bytes: Uint8Array): boolean {
  return bytes.length > 0 && FIRSTS[bytes[0]!] === 1 && MAGIC_BYTES.some((magic) => startsWith(bytes, magic))
}
