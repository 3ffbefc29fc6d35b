/** Where a text leaves ASCII. */

const NON_ASCII = /[^\0-\x7f]/
const PIECE_BYTES = 1024 * 1024

/** The first byte beyond ASCII; −1 where there is none. A pattern, since it is fast at once, where a loop must first be compiled. */
export function findNonAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes.length - at)
    const found = Buffer.from(bytes.buffer, bytes.byteOffset + at, length)
      .toString('latin1')
      .search(NON_ASCII)
    if (found >= 0) return at + found
  }
  return -1
}
