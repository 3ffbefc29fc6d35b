/**
 * Builds the tables of one keyword finder: for each keyword the windows that are rarest in source code, sorted by slot.
 * A sort by counting: the same windows are gone through twice, first to count, then to place.
 */
import { KEYWORD_LENGTH, KEYWORD_TEXT, KEYWORD_WINDOW, KEYWORDS, WINDOW_RANKS } from '../src/kernels/memory-layout'
import {
  CANDIDATE_BYTES,
  COLUMN_MASK,
  ENTRY_BYTES,
  FILTER,
  FOLD,
  LIST_BEFORE,
  LIST_BEHIND,
  LIST_BYTES,
  LIST_END,
  LIST_NUMBERS,
  LISTS_AT,
  SLOT_COUNT,
  slotOf,
} from './keyword-tables'

const PAGE_BYTES: u32 = 65_536

/** How much more frequent a window of one rank is than one of the rank before. */
const RANK_STEP: f32 = 1.6

/** So many keywords may share a window before it counts as twice as frequent. */
const CROWD: u32 = 64

const ANY: u32 = 0xffffffff

let tables: u32 = 0
let lists: u32 = 0
let listCount: u32 = 0
let entryCount: u32 = 0
let placing: bool = false

/**
 * Builds the tables at `base` for the keywords that lie at `base` + KEYWORDS and end at `end`; grows memory where they
 * need more. Returns where the tables end.
 */
export function buildTables(base: u32, end: u32): u32 {
  memory.fill(base, 0, KEYWORDS)
  tables = base
  listCount = 0
  entryCount = 0
  placing = false
  markKeywords(end)

  lists = (end + 15) & ~15
  const entries = lists + (listCount + 1) * LIST_BYTES
  const tablesEnd = entries + entryCount * ENTRY_BYTES
  reserve(tablesEnd)
  store<u32>(tables, lists - tables, LISTS_AT)
  memory.fill(lists, 0, entries - lists)
  startLists(entries)
  placing = true
  markKeywords(end)
  return tablesEnd
}

function reserve(end: u32): void {
  const bytes = <u32>memory.size() * PAGE_BYTES
  if (end > bytes) memory.grow(<i32>((end - bytes + PAGE_BYTES - 1) / PAGE_BYTES))
}

/** Between counting and placing: each slot that was counted gets a list, where its entries will go. */
function startLists(entries: u32): void {
  let list = lists
  store<u32>(list, entries - tables, LIST_END)
  for (let slot: u32 = 0; slot < SLOT_COUNT; slot++) {
    const number = tables + LIST_NUMBERS + (slot << 1)
    const count = <u32>load<u16>(number)
    if (count === 0) continue
    list += LIST_BYTES
    store<u8>(tables + FILTER + slot, <u8>CANDIDATE_BYTES)
    store<u16>(number, <u16>((list - lists) / LIST_BYTES))
    store<u32>(list, entries - tables, LIST_END)
    entries += count * ENTRY_BYTES
  }
}

function markKeywords(end: u32): void {
  let keyword: u32 = 0
  for (let at = tables + KEYWORDS; at < end; keyword++) {
    const length = <u32>load<u8>(at, KEYWORD_LENGTH)
    const text = at + KEYWORD_TEXT
    // The choice depends on what was counted so far, so it is noted for the second time.
    if (!placing) store<i8>(at, <i8>rarestWindow(text, length), KEYWORD_WINDOW)
    const offset = <i32>load<i8>(at, KEYWORD_WINDOW)
    // Every second window of the input is looked up: of two neighbours it is one.
    markWindow(keyword, text, length, offset)
    markWindow(keyword, text, length, offset + 1)
    at = text + length
  }
}

/**
 * Where in the keyword the window begins that, with the next, is least frequent in source code. A keyword of three bytes
 * has one window, and the next overhangs it; one of two bytes is overhung on both sides.
 */
function rarestWindow(text: u32, length: u32): i32 {
  if (length === 2) return -1
  let rarest = 0
  let least: f32 = Infinity
  let next = windowFrequency(text)
  for (let offset: u32 = 0; offset + 3 < length; offset++) {
    const first = next
    next = windowFrequency(text + offset + 1)
    if (first + next >= least) continue
    least = first + next
    rarest = offset
  }
  return rarest
}

/**
 * How often the window at `text`, and whatever shares its slot, occurs in source code, in no unit; one that many keywords
 * have counts as more frequent.
 */
function windowFrequency(text: u32): f32 {
  const slot = slotOf(load<u16>(text), load<u8>(text + 2))
  const ranks = <u32>load<u8>(WINDOW_RANKS + (slot >> 1))
  const crowds: u32 = <u32>load<u16>(tables + LIST_NUMBERS + (slot << 1)) / CROWD
  let frequency = <f32>(crowds + 1)
  for (let rank: u32 = (slot & 1) === 0 ? ranks & 15 : ranks >> 4; rank > 0; rank--) frequency *= RANK_STEP
  return frequency
}

/** Marks the slots of the window at `offset`: one, or all those of a window with a byte outside the keyword. */
function markWindow(keyword: u32, text: u32, length: u32, offset: i32): void {
  const before = offset > 0 ? bitOf(text + offset - 1) : ANY
  const behind = <u32>(offset + 3) < length ? bitOf(text + offset + 3) : ANY
  const entry = ((<u64>length) << 56) | ((<u64>(<u8>offset)) << 48) | ((<u64>keyword) << 32) | <u64>(text - tables)
  const pair = <u32>load<u16>(text + offset)
  if (offset < 0) {
    for (let first: u32 = 0; first < 256; first++) {
      if (first & FOLD) mark(slotOf((pair & 0xff00) | first, load<u8>(text + 1)), entry, before, behind)
    }
  } else if (<u32>(offset + 2) < length) {
    mark(slotOf(pair, load<u8>(text + offset + 2)), entry, before, behind)
  } else {
    for (let third: u32 = 0; third <= COLUMN_MASK; third++) mark(slotOf(pair, third), entry, before, behind)
  }
}

function bitOf(byte: u32): u32 {
  return 1 << (<u32>load<u8>(byte) & 31)
}

/** Counts an entry of a slot, or places it in its list. */
function mark(slot: u32, entry: u64, before: u32, behind: u32): void {
  const number = tables + LIST_NUMBERS + (slot << 1)
  if (!placing) {
    const count = load<u16>(number)
    if (count === 0) listCount++
    store<u16>(number, count + 1)
    entryCount++
    return
  }
  const list = lists + <u32>load<u16>(number) * LIST_BYTES
  const end = load<u32>(list, LIST_END)
  store<u64>(tables + end, entry)
  store<u32>(list, end + ENTRY_BYTES, LIST_END)
  store<u32>(list, load<u32>(list, LIST_BEFORE) | before, LIST_BEFORE)
  store<u32>(list, load<u32>(list, LIST_BEHIND) | behind, LIST_BEHIND)
}
