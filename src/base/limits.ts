/** Every upper bound, with its reason. Passing one is said in the coverage, never silent. */
export const LIMITS = {
  /** Larger files are scanned in pieces of `pieceBytes`: memory stays bounded and nothing is left out. */
  wholeFileBytes: 64 * 1024 * 1024,
  pieceBytes: 16 * 1024 * 1024,
  /** Longer than the longest secret (a PEM key with its armour) and its context. */
  pieceOverlapBytes: 64 * 1024,
  /** Nobody writes a text file of this size, but a sparse file of any size costs nothing to make and hours to read. */
  fileBytes: 64 * 1024 * 1024 * 1024,
  /** A longer ignore file is no person's work and slows every name. */
  ignoreFileBytes: 256 * 1024,
  /** No system has longer paths. */
  ignorePatternBytes: 4096,
  /**
   * Stars that each multiply the time that a pattern takes by the folders of a path or the letters of a name. With three
   * of them, and so many folders, the worst pattern found takes 7 ms for one path.
   */
  ignoreStars: 3,
  ignoreDepth: 64,
  /** Patterns in force in one folder, those with such stars counted tenfold for each of them. */
  ignoreWeight: 20_000,
  /** Paths whose answers are kept for each ignore file: about 2 MB. */
  ignoreMemory: 10_000,
  /** Of a database of chats, one row for so many of its bytes is read as a text of its own; those of assistants have larger ones. */
  databaseRowBytes: 256,
  /** Text under more wrappers than this is nobody's habit, and each level multiplies the work. */
  decodeDepth: 4,
  /** Decoded bytes of one passage, all levels together, as a multiple of its size and at least this many. */
  decodedBytesMin: 1024 * 1024,
  decodedRatio: 4,
  /** A file with more findings than this is a list of secrets; the rest adds nothing for a reader. */
  findingsPerBlob: 1000,
  /** Archives: nested this deep, so many entries, so many bytes in all, and no entry grows more than this. */
  archiveDepth: 4,
  archiveEntries: 100_000,
  archiveBytes: 512 * 1024 * 1024,
  archiveEntryBytes: 64 * 1024 * 1024,
  archiveRatio: 200,
  /** The same of one that is too large to be held, all in all: such are many pictures and some text. */
  largeArchiveRatio: 4,
  /** What an entry may grow to whatever its size: short texts that repeat themselves are no bombs. */
  archiveRatioFreeBytes: 1024 * 1024,
  /** What a tar archive may say about one entry: more is nobody's habit, and takes a time that grows with its square. */
  archiveHeaderBytes: 256 * 1024,
  archiveHeaderFields: 100,
  /** Characters of the name of an entry that are shown; formats allow megabytes. */
  archiveNameLength: 512,
  /** What an assistant asks about in one go is judged while it waits; more is not judged, and said to be too much. */
  hookPayloadBytes: 8 * 1024 * 1024,
  /** Larger ones are not even parsed: who asks cannot be told from them. */
  hookParseBytes: 64 * 1024 * 1024,
  /** Of all files that are named in one go, and of what git prints: no assistant takes in more. */
  hookReadBytes: 8 * 1024 * 1024,
  /** Files that are named in one go, wildcards counted as what they stand for. */
  hookReads: 5000,
  /** An audit log of this size is put aside, and the one that was put aside before goes. */
  auditLogBytes: 10 * 1024 * 1024,
  /** Characters of a configuration file: ten times what hundreds of rules and allowances take. */
  configurationLength: 256 * 1024,
  /** Configuration files that one scan reads, extended ones and those of folders included. */
  configurationFiles: 500,
  /** Files of one packed repository that are told apart; what stands behind them is read as one text. */
  packedFiles: 100_000,
  /** As much of a packed repository's directory tree is looked at: a line for each of so many files. */
  packedTreeBytes: 8 * 1024 * 1024,
  /** Half a million entries: more than anybody has accepted one by one, or will. */
  baselineLength: 128 * 1024 * 1024,
  /** Every finding is compared under every salt. */
  baselineSalts: 16,
  /** Values of one JSON document, or of one line: a hundred megabytes of table. What comes after them is plain text. */
  jsonValues: 4_000_000,
  /** Deeper is nobody's data. */
  jsonDepth: 1000,
  /** What is kept of the part of one JSON record that was read before, where it is longer than what is held. */
  openingBytes: 8 * 1024 * 1024,
  /** A record is held up to this size; a longer one is cut within. */
  recordBytes: 16 * 1024 * 1024,
  /** JSON in strings of JSON: tools of assistants go two deep. */
  jsonInJson: 3,
  /** Names that are remembered of one transcript: the calls that results answer, the nodes of a tree. */
  chatNames: 100_000,
  /** As much of a transcript is looked at for the folder that it ran in. */
  chatHeadBytes: 64 * 1024,
  /** The longest line excerpt that a report shows, in characters. */
  excerptLength: 240,
} as const
