/** A run of bytes: `start` inclusive, `end` exclusive, both counted from 0. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True where the two spans share at least one byte. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
