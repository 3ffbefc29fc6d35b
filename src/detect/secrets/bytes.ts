/** Reading short stretches of a passage. Bytes become characters one to one (latin1), so that offsets hold. */

/** The bytes `[start, end)` as text, clipped to the passage. Meant for windows of a few kilobytes at most. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  const from = Math.max(0, start)
  const to = Math.min(bytes.length, end)
  if (to <= from) return ''
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}

/** The bytes `[start, end)` as a reader would see them: UTF-8, with U+FFFD for what is none. */
export function utf8(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
}

/** Number of line feeds in `[start, end)`, at most `limit`. */
export function countLines(bytes: Uint8Array, start: number, end: number, limit: number): number {
  let count = 0
  for (let at = bytes.indexOf(10, start); at >= 0 && at < end && count < limit; at = bytes.indexOf(10, at + 1)) count++
  return count
}
