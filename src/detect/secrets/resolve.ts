/** Several rules may see one secret: one finding remains, the most specific. */
import type { Span } from '../../base/span.ts'
import type { Detection } from '../detector.ts'

/**
 * A detection with what ranks it. Higher `rank` is more specific; ties go to the longer one, then to the longer keyword,
 * then to the earlier rule. One that is not reported takes its place all the same: the identifier of a key pair is not a
 * password because its name says "key".
 */
export interface Ranked {
  readonly detection: Detection
  /** What it takes of the passage; fractions of bytes where its text was packed as a whole. */
  readonly place: Span
  readonly rank: number
  readonly keywordLength: number
  readonly ruleIndex: number
  readonly isReported: boolean
}

/** Ordered by place; no two overlap. */
export function resolveOverlaps(found: readonly Ranked[]): Detection[] {
  const best = [...found].sort(
    (a, b) =>
      b.rank - a.rank || lengthOf(b) - lengthOf(a) || b.keywordLength - a.keywordLength || a.ruleIndex - b.ruleIndex,
  )
  const kept: Detection[] = []
  const taken = new IntervalSet()
  for (const { detection, place, isReported } of best) {
    if (taken.add(place.start, place.end) && isReported) kept.push(detection)
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function lengthOf({ detection }: Ranked): number {
  return detection.span.end - detection.span.start
}

/** Disjoint intervals, ordered by start; asking is a binary search. */
class IntervalSet {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** Adds `[start, end)` and says true, or says false where it overlaps one that is there. */
  add(start: number, end: number): boolean {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) < end) low = middle + 1
      else high = middle
    }
    // All from `low` on begin at or after `end`; the one before is the only one that can overlap.
    if (low > 0 && (this.#ends[low - 1] as number) > start) return false
    this.#starts.splice(low, 0, start)
    this.#ends.splice(low, 0, end)
    return true
  }
}
