/**
 * The contract of an index: 64-bit fingerprints lead to the places of registered code that they stand for. Whatever
 * implements it (memory, segments on disk, a cluster) passes the suite in test/index-store/conformance.ts.
 * A store compares fingerprints and never learns what they were computed from: whoever calls it has keyed them before.
 */

/**
 * The views of a text that are fingerprinted, each in a space of its own.
 * - `words`: names, keywords, numbers and words of strings, without punctuation. Survives every change of layout.
 * - `structure`: shape and data flow; survives the renaming of every name.
 * - `strict`: as `words`, longer and sparser, for a filter that may be given away.
 * - `canary`: short runs of words from lines that their owner marked; one hit is enough.
 */
export const LEVELS = ['words', 'structure', 'strict', 'canary'] as const
export type Level = (typeof LEVELS)[number]

/** Hash `i` (0 ≤ i < count) has the upper 32 bits `high[i]` and the lower 32 bits `low[i]`. Arrays may be longer than `count`. */
export interface Hashes {
  readonly count: number
  readonly high: Uint32Array
  readonly low: Uint32Array
}

/**
 * The fingerprints of one level of one file, in the order of the text. Fingerprint `i` begins at line `lines[i]` (from 1)
 * and at unit `positions[i]` (from 0) of the level's stream; a store may keep line numbers modulo 2^24 and positions
 * modulo 2^16. The same hash may occur several times.
 */
export interface PlacedHashes extends Hashes {
  readonly lines: Uint32Array
  readonly positions: Uint32Array
}

/** A repository, as its owner named it. `roots` are its root commits: what it is, whatever it is called. */
export interface StoredRepository {
  readonly name: string
  readonly roots: readonly string[]
  /** Where it was registered from, and when (ISO 8601): for people. */
  readonly location?: string
  readonly registeredAt?: string
  /** Stands for all that went into it, so that what has not changed is not read again. */
  readonly state?: string
}

/** What is told about a file of registered code. */
export interface FileDescription {
  /** Identity of the content: the git object id, or a hash of the bytes where there is no git. */
  readonly oid: string
  /** Where the content lies in its repository, sorted; at least one. */
  readonly paths: readonly string[]
  readonly lines: number
  /** Units of the `words` stream: what the copied share of a file is measured by. */
  readonly words: number
  /** Test code is shaped alike everywhere, and proves less. */
  readonly isTest: boolean
}

export interface FingerprintedFile extends FileDescription {
  /** A level that is missing has no fingerprints. */
  readonly levels: { readonly [L in Level]?: PlacedHashes }
}

/** A file of the index. The same content in several repositories is several files. */
export interface StoredFile extends FileDescription {
  readonly repository: string
}

/**
 * Postings of fingerprint `i` of a look-up are the entries `[starts[i], starts[i + 1])` of the other arrays, ordered by
 * file, then position. At most `POSTINGS_MAX` are listed; `totals[i]` says how many there are (a store may stop counting
 * at `TOTALS_MAX`).
 * `files[j]` is a number for `FingerprintStore.file`, or `NO_FILE` where the store knows only that it holds the
 * fingerprint; `lines` and `positions` are then 0. The arrays may be longer than needed.
 */
export interface Postings {
  readonly starts: Uint32Array
  readonly totals: Uint32Array
  readonly files: Uint32Array
  readonly lines: Uint32Array
  readonly positions: Uint32Array
}

/** A fingerprint with more postings than this is an idiom of the house: it names no source. */
export const POSTINGS_MAX = 64

export const TOTALS_MAX = 4096

/** The file of a posting that a filter without sources gives. */
export const NO_FILE = 0xffff_ffff

/** Half of it that reads: synchronous, because detectors are. Sees one consistent state until it is closed. */
export interface FingerprintReader {
  /** The result is a view that the next call overwrites. `fingerprints` may be empty, unsorted, and hold duplicates. */
  lookUp(level: Level, fingerprints: Hashes): Postings
  /** What a number in `Postings.files` stands for; absent for `NO_FILE` and in an index that names nothing. */
  file(number: number): StoredFile | undefined
}

export interface FingerprintStore extends FingerprintReader {
  /**
   * Adds files to a repository, which need not exist before, and removes those with the oids `gone`. A file whose `oid` the
   * repository holds already is replaced. All of one call becomes visible at once, or nothing does: where `files` throws,
   * nothing has changed. `gone` is read once `files` has ended.
   */
  put(
    repository: StoredRepository,
    files: Iterable<FingerprintedFile> | AsyncIterable<FingerprintedFile>,
    gone?: readonly string[],
  ): Promise<void>
  /** Removes the files with these `oids`, or the whole repository. What it does not hold is passed over. */
  remove(repository: string, oids?: readonly string[]): Promise<void>
  /** The repositories, by name. */
  repositories(): readonly StoredRepository[]
  /** The files of one repository, by oid: what a registration compares with. */
  filesOf(repository: string): readonly FileDescription[]
  close(): Promise<void>
}
