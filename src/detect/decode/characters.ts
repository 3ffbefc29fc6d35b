/** Classes of bytes that several encodings share. */

/** Value of every hexadecimal digit; 16 for any other byte. */
export const HEX_DIGITS = new Uint8Array(256).fill(16)
for (let value = 0; value < 16; value++) {
  HEX_DIGITS[value.toString(16).charCodeAt(0)] = value
  HEX_DIGITS[value.toString(16).toUpperCase().charCodeAt(0)] = value
}

/** The byte that the two digits at `at` stand for; -1 where they are not hexadecimal digits. */
export function hexByte(bytes: Uint8Array, at: number): number {
  const high = at + 1 < bytes.length ? HEX_DIGITS[bytes[at]!]! : 16
  const low = high < 16 ? HEX_DIGITS[bytes[at + 1]!]! : 16
  return low < 16 ? high * 16 + low : -1
}

/** True for A to Z and a to z. */
export function isLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
