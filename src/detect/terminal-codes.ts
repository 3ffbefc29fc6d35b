/** The codes with which programs colour what they print on a terminal (ECMA-48, ANSI X3.64). */

export const ESCAPE = 0x1b

/** Titles and links are set by longer codes, but not by such. */
const CODE_BYTES_MAX = 500

/** Length of the code that begins with the escape character at `at`; 0 where that begins none. */
export function terminalCodeLength(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1]
  const limit = Math.min(bytes.length, at + CODE_BYTES_MAX)
  if (kind === 0x5b) {
    let end = at + 2
    while (end < limit && bytes[end]! >= 0x20 && bytes[end]! <= 0x3f) end++
    return end < limit && bytes[end]! >= 0x40 && bytes[end]! <= 0x7e ? end + 1 - at : 0
  }
  if (kind === 0x5d) {
    for (let end = at + 2; end < limit; end++) {
      if (bytes[end] === 0x07) return end + 1 - at
      if (bytes[end] === ESCAPE) return bytes[end + 1] === 0x5c ? end + 2 - at : 0
      if (bytes[end] === 10) return 0
    }
    return 0
  }
  // A set of characters is chosen, and what else has no further parts.
  if (kind === 0x28 || kind === 0x29) return at + 2 < bytes.length ? 3 : 0
  return kind !== undefined && kind >= 0x40 && kind <= 0x5f ? 2 : 0
}
