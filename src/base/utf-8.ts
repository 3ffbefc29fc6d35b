/** UTF-8, one character at a time, for text that is built in place. */

/** Number of bytes of a code point, 0 to 0x10FFFF. */
export function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

/** The first byte of a character of so many bytes, without its bits. */
const LEADS = [0, 0, 0xc0, 0xe0, 0xf0]

/** Writes a code point, not a surrogate, to `out` at `at`. Returns the index after it. */
export function writeUtf8(out: Uint8Array, at: number, codePoint: number): number {
  if (codePoint < 0x80) {
    out[at] = codePoint
    return at + 1
  }
  const length = utf8Length(codePoint)
  let rest = codePoint
  for (let index = at + length - 1; index > at; index--) {
    out[index] = 0x80 | (rest & 63)
    rest >>= 6
  }
  out[at] = LEADS[length]! | rest
  return at + length
}

/** UTF-16 code units of the UTF-8 bytes `[start, end)`; continuation bytes count nothing, four-byte characters two. */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}
