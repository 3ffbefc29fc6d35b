/** Where a text leaves ASCII. */
import { FREE } from '../../src/kernels/gram-layout'

/** The first byte beyond ASCII of the `length` bytes at FREE, behind which are zeros; −1 where there is none. */
export function findNonAscii(length: u32): i32 {
  for (let at: u32 = 0; at < length; at += 64) {
    const first = v128.or(v128.load(at, FREE), v128.load(at, FREE + 16))
    const second = v128.or(v128.load(at, FREE + 32), v128.load(at, FREE + 48))
    if (i8x16.bitmask(v128.or(first, second)) === 0) continue
    let found = at
    while (load<u8>(found, FREE) < 0x80) found++
    return found
  }
  return -1
}
