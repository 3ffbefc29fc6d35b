/** A run of bytes: `start` inclusive, `end` exclusive, both counted from 0. */
export interface Span {
  readonly start: number
  readonly end: number
}
