/**
 * The keyword search over one piece of input: three sieves, each finer and slower than the one before, so that the
 * slowest sees next to nothing. docs/design/prefilter.md explains it.
 */
import { BLOCK_BYTES, CANDIDATES, HIT_BYTES, INPUT, RESULTS, RESULTS_BYTES, SLOTS } from '../src/kernels/memory-layout'
import {
  CANDIDATE_BYTES,
  COLUMN_MASK,
  ENTRY_BYTES,
  ENTRY_KEYWORD,
  ENTRY_LENGTH,
  ENTRY_OFFSET,
  ENTRY_TEXT,
  FILTER,
  FOLD,
  LIST_BEFORE,
  LIST_BEHIND,
  LIST_BYTES,
  LIST_END,
  LIST_NUMBERS,
  LISTS_AT,
  PAIR_FACTOR,
  ROW_MASK,
  slotOf,
} from './keyword-tables'

const RESULTS_START: u32 = RESULTS
const RESULTS_END: u32 = RESULTS + RESULTS_BYTES

let tables: u32 = 0
let lists: u32 = 0
let owned: u32 = 0
let length: u32 = 0
let resultsEnd: u32 = RESULTS_START

/**
 * Finds the keywords of the finder at `base` in the `available` bytes at INPUT, as far as they start in the first
 * `starts` bytes. Leaves them at RESULTS and returns how many; -1 where there was no room.
 */
export function findKeywords(base: u32, starts: u32, available: u32): i32 {
  tables = base
  lists = base + load<u32>(base, LISTS_AT)
  owned = starts
  length = available
  resultsEnd = RESULTS_START
  for (let from: u32 = 0; from < available; from += BLOCK_BYTES) {
    const end = lookAround(filterWindows(from, min<u32>(from + BLOCK_BYTES, available)))
    for (let at: u32 = CANDIDATES; at < end; at += CANDIDATE_BYTES) {
      if (!verify(load<u16>(at))) return -1
    }
  }
  return (resultsEnd - RESULTS_START) / HIT_BYTES
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
    // This is `slotOf`, eight times.
    const pairs = v128.or(v128.load(INPUT + at), fold)
    const thirds = v128.load(INPUT + at, 2)
    v128.store(SLOTS, v128.or(v128.and(i16x8.mul(pairs, factor), row), v128.and(thirds, column)))
    end = keep(end, at, filter + load<u16>(SLOTS, 0))
    end = keep(end, at + 2, filter + load<u16>(SLOTS, 2))
    end = keep(end, at + 4, filter + load<u16>(SLOTS, 4))
    end = keep(end, at + 6, filter + load<u16>(SLOTS, 6))
    end = keep(end, at + 8, filter + load<u16>(SLOTS, 8))
    end = keep(end, at + 10, filter + load<u16>(SLOTS, 10))
    end = keep(end, at + 12, filter + load<u16>(SLOTS, 12))
    end = keep(end, at + 14, filter + load<u16>(SLOTS, 14))
  }
  return end
}

/** Writes down `position`; the list grows by it where its slot is in use. */
function keep(end: u32, position: u32, slot: u32): u32 {
  store<u16>(end, <u16>position)
  return end + load<u8>(slot)
}

/** Second sieve: keeps the windows whose neighbours stand beside such a window in a keyword. Branch-free too. */
function lookAround(end: u32): u32 {
  let kept: u32 = CANDIDATES
  for (let at: u32 = CANDIDATES; at < end; at += CANDIDATE_BYTES) {
    const position = <u32>load<u16>(at)
    const list = listOf(position)
    // Shifts count modulo 32, so both cases of a letter are one bit.
    const before = load<u32>(list, LIST_BEFORE) >>> load<u8>(INPUT + position - 1)
    const behind = load<u32>(list, LIST_BEHIND) >>> load<u8>(INPUT + position + 3)
    store<u16>(kept, <u16>position)
    kept += (before & behind & 1) * CANDIDATE_BYTES
  }
  return kept
}

function listOf(position: u32): u32 {
  const slot = slotOf(load<u16>(INPUT + position), load<u8>(INPUT + position + 2))
  return lists + <u32>load<u16>(tables + LIST_NUMBERS + (slot << 1)) * LIST_BYTES
}

/** Third sieve: compares each keyword that has this window. False where RESULTS is full. */
function verify(position: u32): bool {
  const list = listOf(position)
  const end = tables + load<u32>(list, LIST_END)
  for (let entry = tables + load<u32>(list - LIST_BYTES, LIST_END); entry < end; entry += ENTRY_BYTES) {
    const start = position - <u32>load<i8>(entry, ENTRY_OFFSET)
    const bytes = <u32>load<u8>(entry, ENTRY_LENGTH)
    // A start before the input is a large number here.
    if (start >= owned || start + bytes > length) continue
    if (!standsAt(INPUT + start, tables + load<u32>(entry, ENTRY_TEXT), bytes)) continue
    if (resultsEnd === RESULTS_END) return false
    record((start << 16) | <u32>load<u16>(entry, ENTRY_KEYWORD))
  }
  return true
}

function standsAt(at: u32, text: u32, bytes: u32): bool {
  for (let index: u32 = 0; index < bytes; index += 16) {
    const alike = i8x16.eq(lowerCase(v128.load(at + index)), v128.load(text + index))
    if (<u32>ctz(~i8x16.bitmask(alike)) < min<u32>(bytes - index, 16)) return false
  }
  return true
}

function lowerCase(bytes: v128): v128 {
  const isCapital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26))
  return v128.or(bytes, v128.and(isCapital, i8x16.splat(0x20)))
}

/** Inserts a hit in order. A keyword may start up to 62 bytes before its window, so hits come nearly sorted. */
function record(hit: u32): void {
  let at = resultsEnd
  for (; at > RESULTS_START && load<u32>(at - HIT_BYTES) > hit; at -= HIT_BYTES) {
    store<u32>(at, load<u32>(at - HIT_BYTES))
  }
  store<u32>(at, hit)
  resultsEnd += HIT_BYTES
}
