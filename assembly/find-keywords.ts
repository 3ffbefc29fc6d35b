/**
 * The keyword search over one piece of input: three sieves, each finer and slower than the one before, so that the
 * slow one sees next to nothing. `docs/design/prefilter.md` explains it; src/kernels/keyword-tables.ts fills the tables.
 */
import {
  BLOCK_BYTES,
  CANDIDATES,
  COLUMN_MASK,
  ENTRY_BACK,
  ENTRY_BYTES,
  ENTRY_KEYWORD,
  ENTRY_LENGTH,
  ENTRY_PATTERN,
  FILTER,
  FOLD,
  INPUT,
  LIST_BEFORE,
  LIST_BEHIND,
  LIST_BYTES,
  LIST_ENTRIES,
  LIST_NUMBERS,
  LISTS,
  PAIR_FACTOR,
  PATTERN_BYTES,
  RESULTS,
  RESULTS_BYTES,
  ROW_MASK,
  SLOTS,
} from '../src/kernels/memory-layout'

const RESULTS_START: u32 = RESULTS
const RESULTS_END: u32 = RESULTS + RESULTS_BYTES

let tables: u32 = 0
let length: u32 = 0
let owned: u32 = 0
let results: u32 = RESULTS_START

/**
 * Finds the keywords of the finder at `base` in the `available` bytes at INPUT that start in the first `starts` bytes.
 * Leaves `start << 16 | keyword` at RESULTS in ascending order, and returns how many; -1 where there was no room.
 */
export function findKeywords(base: u32, starts: u32, available: u32): i32 {
  tables = base
  owned = starts
  length = available
  results = RESULTS
  for (let from: u32 = 0; from < available; from += BLOCK_BYTES) {
    const to = min<u32>(from + BLOCK_BYTES, available)
    const end = lookAround(filterWindows(from, to))
    for (let at: u32 = CANDIDATES; at < end; at += 2) {
      if (!verify(load<u16>(at))) return -1
    }
  }
  return <i32>((results - RESULTS) >> 2)
}

/**
 * First sieve: looks up every second window of three bytes. Branch-free: each position is written down, and the end of
 * the list moves on only where the filter says so. Returns the end of the list.
 */
function filterWindows(from: u32, to: u32): u32 {
  const fold = i8x16.splat(<i8>FOLD)
  const factor = i16x8.splat(<i16>PAIR_FACTOR)
  const row = i16x8.splat(<i16>ROW_MASK)
  const column = i16x8.splat(<i16>COLUMN_MASK)
  const filter = tables + FILTER
  let end: u32 = CANDIDATES
  for (let at = from; at < to; at += 16) {
    const pairs = v128.or(v128.load(INPUT + at), fold)
    const thirds = v128.or(v128.load(INPUT + at, 2), fold)
    v128.store(SLOTS, v128.or(v128.and(i16x8.mul(pairs, factor), row), v128.and(thirds, column)))
    end = keep(end, at, filter, load<u16>(SLOTS, 0))
    end = keep(end, at + 2, filter, load<u16>(SLOTS, 2))
    end = keep(end, at + 4, filter, load<u16>(SLOTS, 4))
    end = keep(end, at + 6, filter, load<u16>(SLOTS, 6))
    end = keep(end, at + 8, filter, load<u16>(SLOTS, 8))
    end = keep(end, at + 10, filter, load<u16>(SLOTS, 10))
    end = keep(end, at + 12, filter, load<u16>(SLOTS, 12))
    end = keep(end, at + 14, filter, load<u16>(SLOTS, 14))
  }
  return end
}

/** Writes down `position`; the list grows by it where the byte of its slot is not 0. */
function keep(end: u32, position: u32, filter: u32, slot: u32): u32 {
  store<u16>(end, <u16>position)
  return end + <u32>load<u8>(filter + slot)
}

/** Second sieve: keeps the windows whose neighbouring bytes occur beside such a window in a keyword. Branch-free too. */
function lookAround(end: u32): u32 {
  let kept: u32 = CANDIDATES
  for (let at: u32 = CANDIDATES; at < end; at += 2) {
    const position: u32 = load<u16>(at)
    const list = listOf(position)
    // Shifts count modulo 32: both cases of a letter are one bit.
    const before = load<u32>(list, LIST_BEFORE) >>> <u32>load<u8>(INPUT + position - 1)
    const behind = load<u32>(list, LIST_BEHIND) >>> <u32>load<u8>(INPUT + position + 3)
    store<u16>(kept, <u16>position)
    kept += <u32>((before & behind & 1) << 1)
  }
  return kept
}

function listOf(position: u32): u32 {
  const pair = <u32>load<u16>(INPUT + position) | (FOLD << 8) | FOLD
  const third = <u32>load<u8>(INPUT + position + 2)
  const slot = <u32>(((pair * PAIR_FACTOR) & ROW_MASK) | (third & COLUMN_MASK))
  return tables + LISTS + <u32>load<u16>(tables + (slot << 1), LIST_NUMBERS) * LIST_BYTES
}

/** Third sieve: compares each keyword that has this window. False where RESULTS is full. */
function verify(position: u32): bool {
  const list = listOf(position)
  const end = tables + load<u32>(list + LIST_BYTES, LIST_ENTRIES)
  for (let entry = tables + load<u32>(list, LIST_ENTRIES); entry < end; entry += ENTRY_BYTES) {
    const start = <u32>position - <u32>load<i8>(entry, ENTRY_BACK)
    const bytes = <u32>load<u8>(entry, ENTRY_LENGTH)
    // A negative start is a large one here.
    if (start >= owned || start + bytes > length) continue
    if (!matches(INPUT + start, tables + load<u32>(entry, ENTRY_PATTERN), bytes)) continue
    if (results === RESULTS_END) return false
    record((start << 16) | <u32>load<u16>(entry, ENTRY_KEYWORD))
  }
  return true
}

function matches(at: u32, pattern: u32, bytes: u32): bool {
  const end = at + bytes
  for (; at < end; at += 16, pattern += PATTERN_BYTES) {
    const masked = v128.or(v128.load(at), v128.load(pattern))
    if (!i8x16.all_true(i8x16.eq(masked, v128.load(pattern, 16)))) return false
  }
  return true
}

/** Inserts a hit in order. A keyword may start up to 62 bytes before its window, so hits come nearly sorted. */
function record(hit: u32): void {
  let at = results
  for (; at > RESULTS_START && load<u32>(at - 4) > hit; at -= 4) store<u32>(at, load<u32>(at - 4))
  store<u32>(at, hit)
  results += 4
}
