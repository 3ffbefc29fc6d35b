/** From changed bytes to what has to be looked at again: whole lines, and the folded blocks that they are a part of. */
import { isBase64 } from '../decode/base64-block.ts'
import { findByte, findByteBackwards } from '../decode/find-byte.ts'
import type { Widen } from './changes.ts'

const LINE_FEED = 0x0a

/**
 * The lines that a change touches, and the lines around them that may be of one folded block of base64 with them. No
 * keyword, escape or run of encoded text reaches over the edges.
 */
export const changedLines: Widen = {
  startOf(bytes, at) {
    let start = lineStartOf(bytes, at)
    while (start > 0 && endsFolded(bytes, start)) start = lineStartOf(bytes, start - 1)
    return start
  },
  endOf(bytes, at) {
    let end = lineEndOf(bytes, at)
    while (end < bytes.length && beginsFolded(bytes, end)) end = lineEndOf(bytes, end)
    return end
  },
}

/** Lines are short: a loop is done before a call of the platform's search has begun. */
const SHORT_LINE = 100

function lineStartOf(bytes: Uint8Array, at: number): number {
  const limit = Math.max(0, at - SHORT_LINE)
  let start = at
  while (start > limit && bytes[start - 1] !== LINE_FEED) start--
  return start > limit || start === 0 ? start : findByteBackwards(bytes, LINE_FEED, start) + 1
}

/** Behind the line feed. */
function lineEndOf(bytes: Uint8Array, at: number): number {
  const limit = Math.min(bytes.length, at + SHORT_LINE)
  let end = at
  while (end < limit && bytes[end] !== LINE_FEED) end++
  if (end === limit) end = findByte(bytes, LINE_FEED, end)
  return Math.min(end + 1, bytes.length)
}

/** Fewer base64 characters than this do not say that a line is one of a block, unless there is nothing else on it. */
const FOLDED_MIN = 16

/** May a block go on behind the line that ends at `end`? Something else may stand before it, on its first line. */
function endsFolded(bytes: Uint8Array, end: number): boolean {
  let at = end - 1
  while (at >= 0 && ENDS_LINE[bytes[at] as number] === 1) at--
  const last = at
  while (at >= 0 && last - at < FOLDED_MIN && isBase64(bytes[at])) at--
  return last - at >= FOLDED_MIN || (last > at && (at < 0 || bytes[at] === LINE_FEED))
}

/** May the line at `start` continue a block? */
function beginsFolded(bytes: Uint8Array, start: number): boolean {
  let at = start
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++
  const first = at
  while (at - first < FOLDED_MIN && isBase64(bytes[at])) at++
  return at - first >= FOLDED_MIN || (at > first && ENDS_LINE[bytes[at] ?? LINE_FEED] === 1)
}

/** Line ends, padding, quotes, and the backslash of an escape before them. */
const ENDS_LINE = new Uint8Array(256)
for (const byte of [0x0a, 0x0d, 0x3d, 0x22, 0x27, 0x60, 0x5c]) ENDS_LINE[byte] = 1
