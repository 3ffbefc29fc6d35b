/** What stands at the beginning of a line: its number in a listing, and what may be an import. */
import { CLASSES, FREE } from '../../src/kernels/gram-layout'
import { DIGIT } from './numbers'

const DIGITS_MAX: u32 = 8

/** src/detect/fingerprint/line-numbers.ts; 0 where there is none. */
export function lineNumberEnd(start: u32): u32 {
  let at = start
  while (at - start < DIGITS_MAX && load<u8>(load<u8>(at, FREE), CLASSES) === DIGIT) at++
  if (at === start) return 0
  const byte: u32 = load<u8>(at, FREE)
  if (byte === 9 || byte === 0x3a || byte === 0x7c) return at + 1
  if (byte === 0xe2 && load<u8>(at + 1, FREE) === 0x86 && load<u8>(at + 2, FREE) === 0x92) return at + 3
  if (byte !== 0x20) return 0
  while (load<u8>(at, FREE) === 0x20) at++
  const next: u32 = load<u8>(at, FREE)
  return next === 0x7c || next === 0x3a || next === 9 ? at + 1 : at
}

/** A cheap look at the first word, as in src/detect/fingerprint/imports.ts, which is asked where this says yes. */
export function mayBeginImport(at: u32): bool {
  const second: u32 = load<u8>(at + 1, FREE)
  switch (load<u8>(at, FREE)) {
    case 0x23:
      return second === 0x69 || second === 0x70 || second === 0x20
    case 0x63:
      return second === 0x6f && load<u8>(at + 2, FREE) === 0x6e && load<u8>(at + 3, FREE) === 0x73
    case 0x65:
      return second === 0x78 && load<u8>(at + 6, FREE) === 0x20
    case 0x66:
      return second === 0x72 && load<u8>(at + 2, FREE) === 0x6f
    case 0x69:
      return second === 0x6d || (second === 0x6e && load<u8>(at + 2, FREE) === 0x63)
    case 0x6c:
      return second === 0x65 && load<u8>(at + 2, FREE) === 0x74
    case 0x6e:
    case 0x70:
    case 0x76:
      return second === 0x61
    case 0x72:
      return second === 0x65 && load<u8>(at + 2, FREE) === 0x71
    case 0x75:
      return second === 0x73
    default:
      return false
  }
}
