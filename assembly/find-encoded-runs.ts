/**
 * Finds runs of text that look encoded in one piece of input. Sixty-four bytes become one word, a bit for each byte
 * that may stand in a run; ordinary text is passed over by looking at words alone.
 */
import {
  HEX_LENGTH_MIN,
  INPUT,
  KIND_BASE64,
  KIND_HEX,
  RESULTS,
  RUN_BYTES,
  RUN_END,
  RUN_KIND,
  RUN_LENGTH_MIN,
  RUN_START,
} from '../src/kernels/memory-layout'

const SHORTEST_RUN: u32 = RUN_LENGTH_MIN
const SHORTEST_HEX: u32 = HEX_LENGTH_MIN

/**
 * Finds the runs in the `available` bytes at INPUT, which begin and end where no run is cut in two. Leaves them at
 * RESULTS in ascending order, and returns how many.
 */
export function findEncodedRuns(available: u32): u32 {
  // What stood here before must not continue a run.
  memory.fill(INPUT + available, 0, 64)
  let result: u32 = RESULTS
  let at: u32 = 0
  // Bytes of a run that is still open before `at`.
  let open: u32 = 0
  while (at < available) {
    const word = runWord(at)
    const head = <u32>ctz(~word)
    const long = longRuns(word)
    if (open + head < SHORTEST_RUN && long === 0) {
      open = <u32>clz(~word)
      at += 64
      continue
    }
    const start = open + head < SHORTEST_RUN ? at + <u32>ctz(long) : at - open
    const end = endOfRun(start + SHORTEST_RUN)
    result = judge(result, start, end)
    open = 0
    at = end
  }
  return (result - RESULTS) / RUN_BYTES
}

/** Bit i is set where byte `at + i` may stand in a run. */
function runWord(at: u32): u64 {
  const input = INPUT + at
  return ~(
    otherBytes(v128.load(input)) |
    (otherBytes(v128.load(input, 16)) << 16) |
    (otherBytes(v128.load(input, 32)) << 32) |
    (otherBytes(v128.load(input, 48)) << 48)
  )
}

/**
 * Bit i is set where byte i may not stand in a run. The bytes that may fall into five sets, each a row of the ASCII
 * table (rows 4 and 6 are alike); one table says which sets have a byte with this low half, the other which set has
 * a byte with this high half.
 */
export function otherBytes(bytes: v128): u64 {
  const sets = i8x16(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13)
  const rows = i8x16(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0)
  const low = i8x16.swizzle(sets, v128.and(bytes, i8x16.splat(15)))
  const high = i8x16.swizzle(rows, i8x16.shr_u(bytes, 4))
  return <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.and(low, high), i8x16.splat(0))))
}

/** Bit i is set where 20 bits from i on are set: runs of 2, 4, 8, 16, then 16 at i and at i + 4. */
function longRuns(word: u64): u64 {
  word &= word >> 1
  word &= word >> 2
  word &= word >> 4
  word &= word >> 8
  return word & (word >> 4)
}

function endOfRun(at: u32): u32 {
  let word = runWord(at)
  for (; ~word === 0; word = runWord(at)) at += 64
  return at + <u32>ctz(~word)
}

/** Records the run where it is encoded text. Returns the end of the results. */
function judge(result: u32, start: u32, end: u32): u32 {
  const hexDigits = endOfHex(start) - start
  if (hexDigits >= SHORTEST_HEX && (textBits(decodeHex(start)) & 0xff) === 0xff) {
    return record(result, start, start + hexDigits, KIND_HEX)
  }
  const decoded = decodeBase64(start)
  const gzip = (i32x4.extract_lane(decoded, 0) & 0xffff) === 0x8b1f
  return gzip || (textBits(decoded) & 0x1ff) === 0x1ff ? record(result, start, end, KIND_BASE64) : result
}

function record(result: u32, start: u32, end: u32, kind: u32): u32 {
  store<u32>(result, start, RUN_START)
  store<u32>(result, end, RUN_END)
  store<u32>(result, kind, RUN_KIND)
  return result + RUN_BYTES
}

/** A run ends before a byte that is no hexadecimal digit either, so this ends within the run. */
function endOfHex(at: u32): u32 {
  let other: u32 = 0
  for (; other === 0; at += 16) other = ~hexBits(v128.load(INPUT + at)) & 0xffff
  return at - 16 + ctz(other)
}

function hexBits(bytes: v128): u32 {
  const digit = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10))
  const letter = i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(6))
  return <u32>i8x16.bitmask(v128.or(digit, letter))
}

/** Decodes 16 hexadecimal digits to 8 bytes. */
function decodeHex(start: u32): v128 {
  const digits = v128.load(INPUT + start)
  const letters = v128.and(i8x16.shr_u(digits, 6), i8x16.splat(1))
  // Letters count on from 9: their low half is 1 for a.
  const nibbles = i8x16.add(v128.and(digits, i8x16.splat(15)), v128.or(i8x16.shl(letters, 3), letters))
  const bytes = v128.or(i16x8.shl(nibbles, 4), i16x8.shr_u(nibbles, 8))
  return i8x16.swizzle(bytes, i8x16(0, 2, 4, 6, 8, 10, 12, 14, -1, -1, -1, -1, -1, -1, -1, -1))
}

/** Decodes 16 base64 digits of either alphabet to 12 bytes. */
function decodeBase64(start: u32): v128 {
  const digits = v128.load(INPUT + start)
  const offsets = i8x16(0, 0, 0, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0)
  const is62 = v128.or(i8x16.eq(digits, i8x16.splat(0x2b)), i8x16.eq(digits, i8x16.splat(0x2d)))
  const is63 = v128.or(i8x16.eq(digits, i8x16.splat(0x2f)), i8x16.eq(digits, i8x16.splat(0x5f)))
  let values = i8x16.add(digits, i8x16.swizzle(offsets, i8x16.shr_u(digits, 4)))
  values = v128.bitselect(i8x16.splat(62), values, is62)
  values = v128.bitselect(i8x16.splat(63), values, is63)
  // Each group of four 6-bit values becomes one 24-bit number, whose bytes are then put in order.
  const first = i32x4.shl(v128.and(values, i32x4.splat(0x3f)), 18)
  const second = i32x4.shl(v128.and(values, i32x4.splat(0x3f00)), 4)
  const third = i32x4.shr_u(v128.and(values, i32x4.splat(0x3f0000)), 10)
  const fourth = i32x4.shr_u(values, 24)
  const groups = v128.or(v128.or(first, second), v128.or(third, fourth))
  return i8x16.swizzle(groups, i8x16(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1))
}

/** Bit i is set where byte i is a text byte: printable, white space, or a NUL that follows no NUL. */
function textBits(bytes: v128): u32 {
  const printable = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x20)), i8x16.splat(0x5e))
  const tabOrFeed = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(9)), i8x16.splat(1))
  const text = v128.or(v128.or(printable, tabOrFeed), i8x16.eq(bytes, i8x16.splat(13)))
  const nul = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0)))
  return <u32>i8x16.bitmask(text) | (nul & ~(nul << 1))
}
