/**
 * The tables of one keyword finder, from its base: which slots are in use, which list each slot has, the keywords, the
 * lists, and the entries of the lists. build-tables.ts writes them, find-keywords.ts reads them.
 */

/** A byte a slot: 0, or the size of a candidate where some keyword has a window in this slot. */
export const FILTER: u32 = 0
export const SLOT_COUNT: u32 = 32_768

/** 16 bits a slot: the number of its list. Lists count from 1. */
export const LIST_NUMBERS: u32 = 32_768

/** Where the lists begin, from the base: behind the keywords. */
export const LISTS_AT: u32 = 98_304

/** A list: which bytes stand before such a window in a keyword (bit = byte modulo 32), which behind it, and its entries. */
export const LIST_BYTES: u32 = 16
export const LIST_BEFORE: u32 = 0
export const LIST_BEHIND: u32 = 4
/** Where its entries end. They begin where those of the list before end. */
export const LIST_END: u32 = 8

/** An entry: a keyword and where in it the window begins, which is -1 where it begins one byte before. */
export const ENTRY_BYTES: u32 = 8
export const ENTRY_TEXT: u32 = 0
export const ENTRY_KEYWORD: u32 = 4
export const ENTRY_OFFSET: u32 = 6
export const ENTRY_LENGTH: u32 = 7

/** Positions of candidates are 16-bit numbers. The filter holds this size, so that a list grows by what it holds. */
export const CANDIDATE_BYTES: u32 = 2

/** The bit that tells a small letter from its capital. Other bytes lose it too, which a filter can afford. */
export const FOLD: u32 = 0x20

/**
 * Where a window of three bytes is looked up: its first two choose one of 1,024 rows, its third one of 32 columns. So a
 * window with an unknown third byte has 32 slots side by side. The factor is near 2^16 over the golden ratio, which
 * spreads: windows that differ in the first byte alone never share a row.
 */
export const PAIR_FACTOR: u32 = 0x9e37
export const ROW_MASK: u32 = 0x7fe0
export const COLUMN_MASK: u32 = 0x1f

/** The first two bytes of a window as one number, and its third byte. */
export function slotOf(pair: u32, third: u32): u32 {
  return (((pair | (FOLD << 8) | FOLD) * PAIR_FACTOR) & ROW_MASK) | (third & COLUMN_MASK)
}
