/**
 * Where everything lies in the memory of the WebAssembly module, in bytes. Read by two compilers, TypeScript's and
 * AssemblyScript's, so it holds integer constants and nothing else.
 */

/** The slots of eight windows, where scalar code picks up what vector code computed. */
export const SLOTS = 2_048

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

/** Four bits for each slot of a window: see window-ranks.generated.ts. */
export const WINDOW_RANKS = 139_776

/** The tables of the keyword finders, one after the other. They begin with room for what `buildTables` computes. */
export const TABLES = 156_160

/** From the base of a finder's tables: its keywords, one behind the other. */
export const KEYWORDS = 98_320

/** A keyword: its length in bytes, where in it its fingerprint is (`buildTables` writes that), its text. */
export const KEYWORD_LENGTH = 0
export const KEYWORD_WINDOW = 1
export const KEYWORD_TEXT = 2

/*
 * The numbers of the contract, kernels.ts.
 */

export const KEYWORD_LENGTH_MAX = 64
export const RUN_LENGTH_MIN = 20
export const HEX_LENGTH_MIN = 32
export const KIND_BASE64 = 0
export const KIND_HEX = 1

/* Bits of `EncodedRuns.signs`. */

/** NUL, which every other byte of text in UTF-16 is. */
export const SIGN_NUL = 1
/** The byte that the codes of terminals begin with. */
export const SIGN_TERMINAL = 2
/** A backslash, or an ampersand before a letter or `#`. */
export const SIGN_ESCAPE = 4
/** `\x`, `\u` or `&#`. */
export const SIGN_NUMERIC = 8
/** A percent sign before a hexadecimal digit. */
export const SIGN_PERCENT = 16
/** What the byte behind a piece decides. */
export const SIGNS_OF_PAIRS = 28
