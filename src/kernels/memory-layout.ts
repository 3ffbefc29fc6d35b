/**
 * Where everything lies in the memory of the WebAssembly module, in bytes. Read by two compilers, TypeScript's and
 * AssemblyScript's, so it holds integer constants and nothing else.
 */

/** The slots of eight windows, where scalar code picks up what vector code computed. */
export const SLOTS = 2_048

/** A byte for each pair of letters: see pair-ranks.ts. */
export const PAIR_RANKS = 3_072
export const PAIR_RANKS_BYTES = 1_024

/** Positions in the block under search that are still in question, 16 bits each. */
export const CANDIDATES = 4_096
export const BLOCK_BYTES = 2_048

/** What a kernel found, in ascending order. */
export const RESULTS = 8_192
export const RESULTS_BYTES = 65_536

/** A keyword hit: `start << 16 | keyword`. */
export const HIT_BYTES = 4

/** An encoded run: start, end and kind, 32 bits each. There is room for the runs of a whole piece. */
export const RUN_BYTES = 12
export const RUN_START = 0
export const RUN_END = 4
export const RUN_KIND = 8

/**
 * Input is searched in pieces: positions in it fit 16 bits, and it stays in the cache. Vector loads may begin before a
 * piece and end behind it; what they read there is never believed.
 */
export const INPUT = 73_984
export const PIECE_BYTES = 65_536

/** The tables of the keyword finders, one after the other. They begin with room for what `buildTables` computes. */
export const TABLES = 139_776

/** From the base of a finder's tables: its keywords, one behind the other. */
export const KEYWORDS = 98_320

/** A keyword: its length in bytes, where in it its fingerprint is (`buildTables` writes that), its text. */
export const KEYWORD_LENGTH = 0
export const KEYWORD_WINDOW = 1
export const KEYWORD_TEXT = 2

/*
 * An instance in which texts are built out of each other holds nothing of the above. At most so many changes of a text, in
 * arrays of 32-bit numbers; behind them, the texts.
 */

export const CHANGES_MAX = 65_536
export const CHANGE_STARTS = 262_144
export const CHANGE_ENDS = 524_288
/** One more than there are changes. */
export const CHANGE_SHIFTS = 786_432
export const GATHERED_SHIFTS = 1_114_112
export const GATHERED_ENDS = 1_376_256
export const TEXTS = 1_638_400

/** What is written behind a text, or read beyond it, and is nothing. */
export const TEXT_PADDING = 64

/*
 * The numbers of the contract, kernels.ts.
 */

export const KEYWORD_LENGTH_MAX = 64
export const RUN_LENGTH_MIN = 20
export const HEX_LENGTH_MIN = 32
export const FOLDED_MIN = 16
export const KIND_BASE64 = 0
export const KIND_HEX = 1

/** Between gathered changes: no keyword or run holds these, and a line that is one of them continues nothing. */
export const GAP = 0x0a1e
export const GAP_BYTES = 2

/** Where the delta of a text is wrong: see kernels.ts. */
export const FAULT_NONE = 0
export const FAULT_COPIES_OUTSIDE = 1
export const FAULT_UNKNOWN = 2
export const FAULT_TOO_LONG = 3
export const FAULT_TOO_SHORT = 4
export const FAULT_CUT_OFF = 5
