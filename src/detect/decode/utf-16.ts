/** Strings in UTF-16, of either byte order, in bytes that are something else: programs, resources, encoded commands. */
import type { Atom } from '../../base/source-map.ts'
import { SIGN_NUL } from '../../kernels/memory-layout.ts'
import type { Decoder } from './decoder.ts'
import { findByte } from './find-byte.ts'
import { appendPiece, joinParts, type PartDecoder } from './joined-text.ts'

const UNIT: Atom = { unwrapped: 1, source: 2 }

/** Shorter strings hold no secret. */
const CHARACTERS_MIN = 8

/** Printable ASCII, tab, line feed, carriage return. */
const TEXT = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) TEXT[byte] = Number((byte >= 0x20 && byte < 0x7f) || [9, 10, 13].includes(byte))

/** A run of ASCII characters with one NUL between each two is a string; its ends tell the byte order. */
export const utf16: Decoder = {
  name: 'utf-16',
  sign: SIGN_NUL,
  plan({ bytes }) {
    const spans: number[] = []
    const firstNul = findByte(bytes, 0, 0)
    // A string is long enough that a look at every eighth byte meets it.
    for (let at = firstNul & ~7; at < bytes.length; at += 8) {
      const inside = characterAt(bytes, at)
      if (inside === undefined) continue
      const run = { first: inside, last: inside }
      while (bytes[run.first - 1] === 0 && TEXT[bytes[run.first - 2] ?? 0] === 1) run.first -= 2
      while (bytes[run.last + 1] === 0 && TEXT[bytes[run.last + 2] ?? 0] === 1) run.last += 2
      addString(spans, bytes, run)
      at = Math.max(at, run.last & ~7)
    }
    return spans
  },
  decode: (input, spans) => joinParts(input, spans, PART),
}

/** Indexes of the first and the last character. */
interface Run {
  first: number
  last: number
}

/** The index of a character in the two units at `at`, of either byte order; undefined where these are none. */
function characterAt(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at + 1] === 0 && bytes[at + 3] === 0) {
    return TEXT[bytes[at]!] === 1 && TEXT[bytes[at + 2]!] === 1 ? at : undefined
  }
  if (bytes[at] !== 0 || bytes[at + 2] !== 0) return undefined
  return TEXT[bytes[at + 1] ?? 0] === 1 && TEXT[bytes[at + 3] ?? 0] === 1 ? at + 1 : undefined
}

function addString(spans: number[], bytes: Uint8Array, { first, last }: Run): void {
  if (last - first < 2 * (CHARACTERS_MIN - 1)) return
  if (bytes[last + 1] === 0) spans.push(first, last + 2)
  else if (bytes[first - 1] === 0) spans.push(first - 1, last + 1)
  // A character of the text around is in the run. Little endian is the usual order, so it is the last one.
  else spans.push(first, last)
}

const PART: PartDecoder = {
  name: 'utf-16',
  withPrefix: false,
  append(text, bytes, { start, end }) {
    // One of the two bytes of a unit is NUL, whatever the byte order.
    appendPiece(text, start, UNIT)
    for (let at = start; at + 2 <= end; at += 2) text.bytes[text.length++] = bytes[at]! | bytes[at + 1]!
    return true
  },
}
