/** Where a block of base64 ends that is folded over several lines. */
import type { Span } from '../../base/span.ts'

export const PADDING = 0x3d

/** Value of every character in either alphabet; 64 where it is in none. */
export const SEXTETS = new Uint8Array(256).fill(64)
for (const alphabet of ['+/', '-_']) {
  const characters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`
  for (let value = 0; value < 64; value++) SEXTETS[characters.charCodeAt(value)] = value
}

/** Deeper indentation is no folded block, and looking for its end has a limit. */
const INDENT_BYTES = 64

/** How much longer than the first line the others may be: the first stands after a name, `key: `. */
const FIRST_LINE_SHORTER_BY = 128

/** How many groups of a line must be text before we believe that it continues text. */
const GROUPS_JUDGED = 16

export function isBase64(byte: number | undefined): boolean {
  return byte !== undefined && SEXTETS[byte]! < 64
}

/** The 24 bits of the four characters at `at`; -1 where one of them is not base64. */
export function sextetGroup(bytes: Uint8Array, at: number): number {
  const a = SEXTETS[bytes[at]!]!
  const b = SEXTETS[bytes[at + 1]!]!
  const c = SEXTETS[bytes[at + 2]!]!
  const d = SEXTETS[bytes[at + 3]!]!
  return (a | b | c | d) > 63 ? -1 : (a << 18) | (b << 12) | (c << 6) | d
}

/**
 * Where the line begins that follows a line break at `at`: LF or CRLF, as such or as the string escapes `\n`, `\r\n`,
 * and indentation after it. -1 where there is no line break.
 */
export function lineBreakEnd(bytes: Uint8Array, at: number): number {
  let end = -1
  if (bytes[at] === 0x0a) end = at + 1
  else if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) end = at + 2
  else if (isEscaped(bytes, at, 0x6e)) end = at + 2
  else if (isEscaped(bytes, at, 0x72) && isEscaped(bytes, at + 2, 0x6e)) end = at + 4
  if (end < 0) return -1
  const limit = end + INDENT_BYTES
  while (end < limit && (bytes[end] === 0x20 || bytes[end] === 0x09)) end++
  return end
}

/**
 * The end of the block whose first line is `run`, padding included. A following line belongs to it if nothing else
 * stands on it, if it is as long as the lines before, the last one excepted, and if it goes on with text where the block
 * `isText`.
 */
export function findBase64End(bytes: Uint8Array, run: Span, isText: boolean): number {
  let end = run.end
  let characters = run.end - run.start
  let width = 0
  for (;;) {
    const padded = paddingEnd(bytes, end, characters)
    if (padded > end) return padded
    const lineStart = lineBreakEnd(bytes, end)
    if (lineStart < 0) return end
    const longest = width === 0 ? run.end - run.start + FIRST_LINE_SHORTER_BY : width
    const lineEnd = base64LineEnd(bytes, lineStart, longest)
    if (lineEnd < 0) return end
    if (isText && !continuesText(bytes, { start: lineStart, end: lineEnd }, characters)) return end
    const length = lineEnd - lineStart
    end = lineEnd
    characters += length
    if (length < (width === 0 ? run.end - run.start : width)) return paddingEnd(bytes, end, characters)
    width = length
  }
}

/** The end of the padding that a block of so many characters has at `at`, be it folded too; `at` where it has none. */
function paddingEnd(bytes: Uint8Array, at: number, characters: number): number {
  let end = at
  for (let missing = (4 - (characters % 4)) % 4; missing > 0; missing--) {
    const next = bytes[end] === PADDING ? end : lineBreakEnd(bytes, end)
    if (next < 0 || bytes[next] !== PADDING) return end
    end = next + 1
  }
  return end
}

function isEscaped(bytes: Uint8Array, at: number, letter: number): boolean {
  return bytes[at] === 0x5c && bytes[at + 1] === letter
}

/** The end of a line of at least one and at most `longest` base64 characters and nothing else; -1 if it is not one. */
function base64LineEnd(bytes: Uint8Array, start: number, longest: number): number {
  let end = start
  while (end - start <= longest && isBase64(bytes[end])) end++
  return end > start && end - start <= longest && ENDS_LINE.includes(bytes[end]) ? end : -1
}

/** Line break, end of string or element, padding, end of input. */
const ENDS_LINE: readonly (number | undefined)[] = [0x0a, 0x0d, 0x5c, 0x22, 0x27, 0x60, 0x3c, PADDING, undefined]

/** False where the whole groups of the line, after `before` characters of the block, decode to control characters. */
function continuesText(bytes: Uint8Array, line: Span, before: number): boolean {
  const start = line.start + ((4 - (before % 4)) % 4)
  const last = Math.min(line.end, start + 4 * GROUPS_JUDGED) - 4
  for (let at = start; at <= last; at += 4) {
    const group = sextetGroup(bytes, at)
    if (isControl(group >> 16) || isControl((group >> 8) & 255) || isControl(group & 255)) return false
  }
  return true
}

/** NUL is allowed, for UTF-16, and so are tab, line feed and carriage return. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x00 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d
}
