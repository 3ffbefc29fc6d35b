/** Percent-encoding (RFC 3986, section 2.1) near what matters: keyword hits, and what hides a keyword. */
import type { Atom } from '../../base/source-map.ts'
import { SIGN_PERCENT } from '../../kernels/memory-layout.ts'
import { hexByte, isLetter } from './characters.ts'
import type { Decoder } from './decoder.ts'
import { findByte } from './find-byte.ts'
import { appendLiteral, appendPiece, joinParts, type PartDecoder } from './joined-text.ts'
import { findStretches } from './stretches.ts'

const PERCENT = 0x25
const ENCODED: Atom = { unwrapped: 1, source: 3 }

/** The longest URL or form that goes through a browser or a proxy. */
const REACH_BYTES = 2 * 1024

/** Nobody needs to encode letters, so so many in a row hide a word. */
const LETTERS_MIN = 4

/** Signs that keywords hold: where one is encoded, the keyword is not seen. */
const KEYWORD_SIGNS = new Uint8Array(256)
for (const sign of '/:+=$|("\'') KEYWORD_SIGNS[sign.charCodeAt(0)] = 1

export const percent: Decoder = {
  name: 'percent',
  sign: SIGN_PERCENT,
  plan(input) {
    const { bytes } = input
    return findStretches(input, {
      reach: REACH_BYTES,
      next: (from) => nextEncoded(bytes, from),
      runs: hidingPlaces(bytes),
    })
  },
  decode: (input, spans) => joinParts(input, spans, PART),
}

const PART: PartDecoder = {
  name: 'percent',
  withPrefix: false,
  append(text, bytes, { start, end }) {
    let literal = start
    for (let at = start; at < end; ) {
      const byte = bytes[at] === PERCENT && at + 3 <= end ? hexByte(bytes, at + 1) : -1
      if (byte < 0) at++
      else {
        appendLiteral(text, bytes, { start: literal, end: at })
        appendPiece(text, at, ENCODED)
        text.bytes[text.length++] = byte
        at += ENCODED.source
        literal = at
      }
    }
    appendLiteral(text, bytes, { start: literal, end })
    return literal > start
  },
}

function nextEncoded(bytes: Uint8Array, from: number): number {
  let at = findByte(bytes, PERCENT, from)
  while (at < bytes.length && hexByte(bytes, at + 1) < 0) at = findByte(bytes, PERCENT, at + 1)
  return at
}

function hidingPlaces(bytes: Uint8Array): number[] {
  const places: number[] = []
  for (let at = nextEncoded(bytes, 0); at < bytes.length; at = nextEncoded(bytes, at)) {
    let end = at
    while (bytes[end] === PERCENT && isLetter(hexByte(bytes, end + 1))) end += ENCODED.source
    if (end - at >= LETTERS_MIN * ENCODED.source) places.push(at, end)
    else if (KEYWORD_SIGNS[hexByte(bytes, at + 1)] === 1) places.push(at, at + ENCODED.source)
    at = Math.max(end, at + 1)
  }
  return places
}
