/**
 * Where everything lies in the memory of the module that reads code (assembly/fingerprint/), in bytes. Read by two
 * compilers, TypeScript's and AssemblyScript's, so it holds integer constants and nothing else.
 */

/** The class of every byte, and what the byte is as a symbol of structure. */
export const CLASSES = 1_024
export const SYMBOL_CLASSES = 1_280
/** The class of a name by its distance. */
export const DISTANCE_CLASSES = 1_536
/** Codes of 8 bytes, high and low: of names by their distance, of bytes that are punctuation. */
export const NAME_CODES = 1_600
export const PUNCTUATION_CODES = 2_048
export const CODE_BYTES = 8
/** Open addressing by the lower half of a hash. A slot: high, low, and the class of that keyword, 0 where it is free. */
export const KEYWORDS = 4_096
export const KEYWORD_SLOTS = 1_024
export const KEYWORD_BYTES = 12
export const KEYWORD_LENGTH_MAX = 12

/** Units that are read at a time, in columns of bytes and of 32 bits. */
export const BATCH_UNITS = 2_048
export const UNIT_KINDS = 16_384
export const UNIT_CLASSES = 18_432
export const UNIT_HIGH = 20_480
export const UNIT_LOW = 28_672
export const UNIT_STARTS = 36_864
export const UNIT_ENDS = 45_056
export const UNIT_LINES = 53_248

/** The streams, one behind the other. In front of what they hold is room for vector loads that begin too early. */
export const STREAMS = 61_440
export const STREAM_BYTES = 78_080
export const STREAM_UNITS = 2_072

/** A stream: its parameters, its state, powers of both bases. */
export const STREAM_K = 0
export const STREAM_DISTINCT_MIN = 4
export const STREAM_IS_STRUCTURE = 8
export const STREAM_BASE = 12
export const STREAM_USED = 16
export const STREAM_LAST_CLASS = 20
export const STREAM_GRAMS = 24
export const STREAM_HIGH_POWERS = 32
export const STREAM_LOW_POWERS = 160

/** Its columns; unit 0 of a column of 32 bits is 96 bytes, of a column of bytes 24 bytes behind where it begins. */
export const HIGH = 608
export const LOW = 8_992
export const STARTS = 17_376
export const ENDS = 25_760
export const LINES = 34_144
export const GRAM_HIGH = 42_528
export const GRAM_LOW = 50_912
export const GRAM_POSITIONS = 59_296
export const KINDS = 67_608
export const DISTANCES = 69_704
export const NEXT = 71_800
export const SYMBOLS = 73_896
export const BEFORE = 75_992

/** Hashes that are sealed or sought, a batch at a time, and the numbers of those that were found. */
export const HASHES_MAX = 4_096
export const HASH_HIGH = 373_760
export const HASH_LOW = 390_144
export const FOUND = 406_528
/** A byte for each hash, 0 between calls. */
export const FLAGS = 422_912

/** Grams that were looked up in vain, 8 bytes each, so many slots a stream. */
export const STRANGERS = 458_752
export const STRANGER_BYTES = 8
export const STRANGER_SLOTS = 32_768

/** The text, or whatever else is put into this memory. */
export const FREE = 1_507_328
/** A lexer looks a little beyond the end. */
export const TEXT_PADDING = 64
/** Longer texts are not copied. */
export const TEXT_BYTES_MAX = 67_108_864

/** Styles of comments. */
export const SLASH = 0
export const HASH = 1
export const JOINED = 2

/** Bounds of the lexer. */
export const LINE_BYTES_MAX = 400
export const BLOCK_BYTES_MAX = 16_384
