/** Colours and other codes of terminals, which may stand in the midst of a word: see ../terminal-codes.ts. */
import { SIGN_TERMINAL } from '../../kernels/memory-layout.ts'
import { ESCAPE, terminalCodeLength } from '../terminal-codes.ts'
import type { Decoder } from './decoder.ts'
import { findByte } from './find-byte.ts'
import { appendLiteral, joinParts, type PartDecoder } from './joined-text.ts'
import { findStretches } from './stretches.ts'

/** A line of a log. */
const REACH_BYTES = 2 * 1024

/** Codes so near to each other are one mark. */
const MARK_BYTES = 256

export const terminalCodes: Decoder = {
  name: 'terminal-codes',
  sign: SIGN_TERMINAL,
  plan(input) {
    const { bytes } = input
    const runs = marksIn(bytes)
    if (runs.length === 0) return []
    return findStretches(input, { reach: REACH_BYTES, next: (from) => nextCode(bytes, from), runs })
  },
  decode: (input, spans) => joinParts(input, spans, PART),
}

const PART: PartDecoder = {
  name: 'terminal-codes',
  withPrefix: false,
  append(text, bytes, { start, end }) {
    let literal = start
    for (let at = nextCode(bytes, start); at < end; at = nextCode(bytes, literal)) {
      appendLiteral(text, bytes, { start: literal, end: at })
      literal = Math.min(end, at + terminalCodeLength(bytes, at))
    }
    appendLiteral(text, bytes, { start: literal, end })
    return literal > start
  },
}

function nextCode(bytes: Uint8Array, from: number): number {
  let at = findByte(bytes, ESCAPE, from)
  while (at < bytes.length && terminalCodeLength(bytes, at) === 0) at = findByte(bytes, ESCAPE, at + 1)
  return at
}

function marksIn(bytes: Uint8Array): number[] {
  const marks: number[] = []
  for (let at = nextCode(bytes, 0); at < bytes.length; at = nextCode(bytes, at + MARK_BYTES)) marks.push(at, at + 1)
  return marks
}
