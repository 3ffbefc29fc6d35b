/** The characters of encoded text: of either alphabet of base64, and of hexadecimal digits. */

export const NO_DIGIT = 255
export const SEXTETS = digitValues('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', '-_', 62)
export const HEX_DIGITS = digitValues('0123456789abcdef', 'ABCDEF', 10)

/** Value of each byte as a digit: those of `digits` count from 0, those of `others` from `othersFrom`. */
function digitValues(digits: string, others: string, othersFrom: number): Uint8Array {
  const values = new Uint8Array(256).fill(NO_DIGIT)
  for (const [index, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = index
  for (const [index, digit] of [...others].entries()) values[digit.charCodeAt(0)] = othersFrom + index
  return values
}

export function isRunByte(byte: number | undefined): boolean {
  return byte !== undefined && SEXTETS[byte] !== NO_DIGIT
}
