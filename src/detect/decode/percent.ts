/** Percent-encoding (RFC 3986, section 2.1) near what matters: keyword hits, and words whose very letters are encoded. */
import type { Atom } from '../../base/source-map.ts'
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

export const percent: Decoder = {
  name: 'percent',
  plan(input) {
    const { bytes } = input
    return findStretches(input, {
      reach: REACH_BYTES,
      next: (from) => nextEncoded(bytes, from),
      runs: hiddenWords(bytes),
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

function hiddenWords(bytes: Uint8Array): number[] {
  const words: number[] = []
  for (let at = nextEncoded(bytes, 0); at < bytes.length; at = nextEncoded(bytes, at)) {
    let end = at
    while (bytes[end] === PERCENT && isLetter(hexByte(bytes, end + 1))) end += ENCODED.source
    if (end - at >= LETTERS_MIN * ENCODED.source) words.push(at, end)
    at = Math.max(end, at + 1)
  }
  return words
}
