/**
 * The contract of what rebuilds texts by deltas, and says what is new in them: `reference-delta-space.ts` is plain, slow and the definition of
 * right; `wasm-delta-space.ts` is the same in WebAssembly with SIMD. Apart from the other kernels: only a history needs it.
 */

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

/** In this order: see delta-layout.ts. */
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
