/**
 * Where everything lies in the memory of the WebAssembly module, in bytes. Read by two compilers: TypeScript, which
 * fills the tables, and AssemblyScript, which searches with them; so it holds integer constants and nothing else.
 */

/** Input is searched in pieces of at most this many bytes: positions fit 16 bits, and a piece stays in the cache. */
export const PIECE_BYTES = 65_536

/** Vector loads may begin before a piece and end behind it; what they read there is never believed. */
export const MARGIN_BYTES = 256

/** The slots of eight windows, where scalar code picks up what vector code computed. */
export const SLOTS = 64

/** Positions in the block under search that are still in question, 16 bits each. */
export const CANDIDATES = 128
export const BLOCK_BYTES = 2_048

/** What a kernel found, in ascending order. */
export const RESULTS = 4_096
export const RESULTS_BYTES = 65_536

/** A keyword hit: `start << 16 | keyword`. */
export const HIT_BYTES = 4

/** An encoded run: start, end and kind, 32 bits each. There is room for the runs of a whole piece. */
export const RUN_BYTES = 12
export const RUN_START = 0
export const RUN_END = 4
export const RUN_KIND = 8

export const INPUT = 69_888

/** The tables of the keyword finders, one after the other, to the end of memory. */
export const TABLES = 135_936

/*
 * The tables of one finder, from its base. `docs/design/prefilter.md` draws them.
 */

/** One byte a slot: 0, or the size of a candidate where a keyword has a window in this slot. */
export const FILTER = 0
export const SLOT_COUNT = 32_768

/** 16 bits a slot: the number of its list. */
export const LIST_NUMBERS = 32_768

/** A record a list: which bytes may stand before the window (bit = byte modulo 32) and behind it; its first entry. */
export const LISTS = 98_304
export const LIST_BYTES = 16
export const LIST_BEFORE = 0
export const LIST_BEHIND = 4
export const LIST_ENTRIES = 8

/** A record an entry, right behind the lists: a keyword, and how far before the window it starts. */
export const ENTRY_BYTES = 8
export const ENTRY_PATTERN = 0
export const ENTRY_KEYWORD = 4
export const ENTRY_BACK = 6
export const ENTRY_LENGTH = 7

/** A keyword as vectors of 16 bytes, each a mask and a value: input bytes match where `(bytes | mask) = value`. */
export const PATTERN_BYTES = 32

/** The bytes of a window, of which every second one of the input is looked up. */
export const WINDOW_BYTES = 3

/** A slot is `(pair * PAIR_FACTOR & ROW_MASK) | (third & COLUMN_MASK)`: see `slotOf` in keyword-tables.ts. */
export const PAIR_FACTOR = 0x9e37
export const ROW_MASK = 0x7fe0
export const COLUMN_MASK = 0x1f

/** Sets the bit that tells a small letter from its capital; other bytes lose a bit, which the filter can afford. */
export const FOLD = 0x20

export const KEYWORD_LENGTH_MAX = 64

/*
 * What an encoded run is: see `EncodedRuns`.
 */

export const RUN_LENGTH_MIN = 20
export const HEX_LENGTH_MIN = 32
export const KIND_BASE64 = 0
export const KIND_HEX = 1
