/**
 * Tells which signs of an encoding stand in one piece of input, so that nobody looks for what is not there. Most text has
 * none in 64 bytes, which one look shows.
 */
import { INPUT, SIGN_ESCAPE, SIGN_NUL, SIGN_NUMERIC, SIGN_PERCENT, SIGN_TERMINAL } from '../src/kernels/memory-layout'

/** The signs in the `available` bytes at INPUT. What is a sign by the byte behind it is none at the end. */
export function findSigns(available: u32): u32 {
  // No sign, whatever stands before it.
  memory.fill(INPUT + available, 0x20, 65)
  let signs: u32 = 0
  const end = <u32>INPUT + available
  for (let at: u32 = INPUT; at < end; at += 64) {
    const first = v128.or(marks(v128.load(at)), marks(v128.load(at, 16)))
    const second = v128.or(marks(v128.load(at, 32)), marks(v128.load(at, 48)))
    if (!v128.any_true(v128.or(first, second))) continue
    signs |= signsIn(at) | signsIn(at + 16) | signsIn(at + 32) | signsIn(at + 48)
  }
  return signs
}

/**
 * Not 0 for NUL, ESC, `%`, `&` and `\`. One table says which of four sets have a byte with this low half, the other which
 * set has a byte with this high half.
 */
function marks(bytes: v128): v128 {
  const sets = i8x16(1, 0, 0, 0, 0, 4, 4, 0, 0, 0, 0, 2, 8, 0, 0, 0)
  const rows = i8x16(1, 2, 4, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  const low = i8x16.swizzle(sets, v128.and(bytes, i8x16.splat(15)))
  return v128.and(low, i8x16.swizzle(rows, i8x16.shr_u(bytes, 4)))
}

function signsIn(at: u32): u32 {
  const bytes = v128.load(at)
  const next = v128.load(at, 1)
  const letter = i8x16.sub(v128.or(next, i8x16.splat(0x20)), i8x16.splat(0x61))
  const digit = i8x16.lt_u(i8x16.sub(next, i8x16.splat(0x30)), i8x16.splat(10))
  const hash = i8x16.eq(next, i8x16.splat(0x23))
  const numbered = v128.or(i8x16.eq(next, i8x16.splat(0x78)), i8x16.eq(next, i8x16.splat(0x75)))
  const backslash = i8x16.eq(bytes, i8x16.splat(0x5c))
  const ampersand = i8x16.eq(bytes, i8x16.splat(0x26))
  const name = v128.and(ampersand, i8x16.lt_u(letter, i8x16.splat(26)))
  const number = v128.or(v128.and(backslash, numbered), v128.and(ampersand, hash))
  const hex = v128.or(digit, i8x16.lt_u(letter, i8x16.splat(6)))
  return (
    bit(i8x16.eq(bytes, i8x16.splat(0)), SIGN_NUL) |
    bit(i8x16.eq(bytes, i8x16.splat(0x1b)), SIGN_TERMINAL) |
    bit(v128.or(backslash, v128.or(name, number)), SIGN_ESCAPE) |
    bit(number, SIGN_NUMERIC) |
    bit(v128.and(i8x16.eq(bytes, i8x16.splat(0x25)), hex), SIGN_PERCENT)
  )
}

function bit(found: v128, sign: u32): u32 {
  return v128.any_true(found) ? sign : 0
}
