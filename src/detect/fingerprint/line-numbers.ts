/** Numbers in front of lines, as listings have them. */
import { CLASSES, DIGIT } from './byte-class.ts'

/** Of a number that a person would write in front of a line. */
const DIGITS_MAX = 8

/** The end of digits that begin the line and are set off from the code: `12:`, `12 |`, `12→`, `12` and a tab. */
export function lineNumberEnd(bytes: Uint8Array, start: number): number | undefined {
  let at = start
  while (at - start < DIGITS_MAX && CLASSES[bytes[at] ?? 0] === DIGIT) at++
  if (at === start) return undefined
  const byte = bytes[at]
  if (byte === 9 || byte === 0x3a || byte === 0x7c) return at + 1
  if (byte === 0xe2 && bytes[at + 1] === 0x86 && bytes[at + 2] === 0x92) return at + 3
  if (byte !== 0x20) return undefined
  while (bytes[at] === 0x20) at++
  return bytes[at] === 0x7c || bytes[at] === 0x3a || bytes[at] === 9 ? at + 1 : at
}
