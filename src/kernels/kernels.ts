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
  /**
   * The bits SIGN_… of memory-layout.ts: which signs of other encodings stand anywhere in the input. One that is not set
   * does not; one that is set may stand at the border of two pieces that were searched apart.
   */
  readonly signs: number
}
