/**
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003), from its definition and not from the paper's Figure 5, whose
 * start-up is wrong: of every w neighbouring grams the one with the smallest hash is kept, the last of equals. Two texts
 * that share w + k − 1 units share w grams, and so keep the same one of them, wherever they stand.
 */
import type { Grams } from './gram-stream.ts'

/**
 * Indices of the grams that are kept, ascending. Neighbours are told by position: a position without a gram counts, and
 * is never kept. A text with fewer positions than w keeps its smallest gram.
 */
export function winnow(grams: Grams, w: number): Uint32Array {
  const { count, positions } = grams
  const kept = new Uint32Array(count)
  let size = 0
  let from = 0
  let to = 0
  if (count === 0) return kept
  const first = positions[0]!
  const lastWindow = Math.max(first, positions[count - 1]! - w + 1)
  for (let window = first; window <= lastWindow; window++) {
    while (from < count && positions[from]! < window) from++
    if (positions[from]! >= window + w) {
      // Nothing for a while: on to the first window that has a gram.
      window = positions[from]! - w
      continue
    }
    if (to < from) to = from
    while (to < count && positions[to]! < window + w) to++
    const least = smallest(grams, from, to)
    if (size === 0 || kept[size - 1] !== least) kept[size++] = least
  }
  return kept.subarray(0, size)
}

function smallest({ high, low }: Grams, from: number, to: number): number {
  let least = from
  for (let at = from + 1; at < to; at++)
    if (high[at]! < high[least]! || (high[at] === high[least] && low[at]! <= low[least]!)) least = at
  return least
}
