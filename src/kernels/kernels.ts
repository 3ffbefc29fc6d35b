/**
 * The contract of the hot loops. `reference.ts` is plain, slow and the definition of right; `wasm.ts` is the same in
 * WebAssembly with SIMD; `choose.ts` picks one. Both pass the same suite (test/kernels/conformance.ts).
 * Kernels know bytes alone: no rules, no findings.
 */

export interface Kernels {
  readonly name: 'wasm' | 'reference'
  /**
   * Prepares a search for all `keywords` at once. A keyword is 2 to 64 bytes of printable ASCII in lower case; the
   * list may hold up to 16,384, without duplicates.
   * @throws {Error} where a keyword is not of that form.
   */
  createKeywordFinder(keywords: readonly string[]): KeywordFinder
  /**
   * Runs of text that look encoded, ordered by `start`, not overlapping. See `EncodedRuns`.
   * The result is a view that the next call of the same method overwrites.
   */
  findEncodedRuns(input: Uint8Array): EncodedRuns
  /** A memory in which texts are built out of each other; all of them together take at most `limitBytes`. */
  createDeltaSpace(limitBytes: number): DeltaSpace
}

/** Texts, and the deltas that they are built by, at addresses of one memory. */
export interface DeltaSpace {
  readonly memory: Uint8Array
  /** The address of so many free bytes, -1 where there is no room for them. What is taken stays until `clear`. */
  take(bytes: number): number
  /** For another `take` of the same size or less. */
  giveBack(address: number, bytes: number): void
  clear(): void
  /** Writes the target; where something is wrong with the delta, says what. */
  apply(delta: Delta): DeltaFault | undefined
  /** The changes of a target that was written and is still there. The result is overwritten by the next call. */
  changes(delta: Delta, widened: Widened): Changes
}

/** Instructions `[start, end)`, as git writes them, that make a target out of a base. */
export interface Delta {
  readonly start: number
  readonly end: number
  readonly base: number
  readonly baseBytes: number
  readonly target: number
  readonly targetBytes: number
}

/** In this order: see memory-layout.ts. */
export const DELTA_FAULTS = ['', 'copies-outside', 'unknown-instruction', 'too-long', 'too-short', 'cut-off'] as const
export type DeltaFault = Exclude<(typeof DELTA_FAULTS)[number], ''>

/**
 * How far a change is taken to go:
 * - lines: the lines that it touches, and the lines around them that may be of one folded block of base64 with them. Such
 *   a line begins or ends with 16 characters of base64, or holds nothing else; line ends, padding, quotes and the
 *   backslash before them do not count. No escape and no run of encoded text reaches over the edges.
 * - keywords: as far as a keyword may reach that touches it.
 */
export type Widened = 'lines' | 'keywords'

/**
 * What of a text is new against its base: new bytes are a change, and so is the place where two copied stretches meet that were not
 * neighbours in the base. Change `i` is bytes `[starts[i], ends[i])` of the text. What lies between two changes was copied
 * in one piece: `shifts[i]` leads from the stretch before change `i` to the base, where byte `b` was byte `b + shifts[i]`;
 * the last shift, at `count`, is that of the stretch behind the last change. Changes ascend and do not touch. Where there are
 * more than 65,536, all of the text is one.
 */
export interface Changes {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly shifts: Int32Array
  /** Bytes in all changes together. */
  readonly bytes: number
  /**
   * All changes one after the other, with something between them that nothing reaches over. Only where they are at most half of
   * the text. Made at the first call.
   */
  gather(): Gathered
}

export interface Gathered {
  readonly bytes: Uint8Array
  /** By change: from a byte of `bytes` to the byte of the text, and where the change ends in `bytes`. */
  readonly shifts: Int32Array
  readonly ends: Int32Array
}

export interface KeywordFinder {
  /**
   * Every occurrence of every keyword in `input`, overlapping ones included, ordered by `start`, then by keyword index.
   * ASCII letters of the input match in either case, other bytes exactly. `input` may be of any length.
   * The result is a view that the next call overwrites.
   */
  find(input: Uint8Array): KeywordHits
}

/** Occurrence `i` (0 ≤ i < count) is keyword number `keywords[i]` at byte `starts[i]`. Arrays may be longer than `count`. */
export interface KeywordHits {
  readonly count: number
  readonly keywords: Uint16Array
  readonly starts: Uint32Array
}

/** The encodings that `findEncodedRuns` tells apart; the index is the value in `kinds`. */
export const ENCODED_KINDS = ['base64', 'hex'] as const

/**
 * Run `i` is input bytes `[starts[i], ends[i])`, of encoding `ENCODED_KINDS[kinds[i]]`. Looked at are the maximal runs of
 * `A-Z a-z 0-9 + / - _` that are at least 20 bytes long. Each is judged once, by how it begins:
 * - hex (1): it begins with 32 hexadecimal digits or more, in either case, of which the first 16 decode to text. `ends`
 *   is then behind the last of these digits; the rest of the maximal run is passed over.
 * - base64 (0) otherwise: its first 12 bytes, in the standard alphabet, the url alphabet or a mixture, decode to text, or
 *   to bytes that begin with 1F 8B (gzip).
 *
 * Text is bytes 0x20 to 0x7E, tab, line feed, carriage return, and NUL where no NUL stands before it (UTF-16). Runs that
 * are neither are not reported.
 */
export interface EncodedRuns {
  readonly count: number
  readonly kinds: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}
