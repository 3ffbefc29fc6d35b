/**
 * Where the bytes of a text come from that was made out of another one, its base. As flat triples in order: start in the
 * text, length, start in the base, or INSERTED for bytes that the base does not give. No run is empty, together they are
 * the whole text, and no two of them could be one.
 */
export interface Runs {
  /** Number of runs; the table may be longer. */
  readonly count: number
  readonly table: Float64Array
}

export const RUN_FIELDS = 3
export const INSERTED = -1
