/** The line of a text around a byte, as far as a notice of confidentiality can go. */

export interface Line {
  readonly text: string
  /** Bytes of the passage. */
  readonly start: number
  readonly end: number
  /** The line goes on before or behind. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** Notices are short; lines of code and of JSON need not be. */
const REACH_BYTES = 300
const FEED = 10
const RETURN = 13
const BACKSLASH = 92
const LETTER_N = 110

/** In a string of JSON or of code, `\n` ends a line as well. */
export function lineAround(bytes: Uint8Array, at: number): Line {
  const first = Math.max(0, at - REACH_BYTES)
  const last = Math.min(bytes.length, at + REACH_BYTES)
  let start = at
  while (start > first && !endsLine(bytes, start - 1)) start--
  let end = at
  while (end < last && bytes[end] !== FEED && bytes[end] !== RETURN && !isEscapedFeed(bytes, end)) end++
  return {
    text: Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'),
    start,
    end,
    isCutBefore: start > 0 && !endsLine(bytes, start - 1),
    isCutAfter: end === last && end < bytes.length,
  }
}

function endsLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === FEED || bytes[at] === RETURN || (at > 0 && isEscapedFeed(bytes, at - 1))
}

function isEscapedFeed(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === BACKSLASH && bytes[at + 1] === LETTER_N
}
