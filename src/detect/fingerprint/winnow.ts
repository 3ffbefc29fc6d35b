/**
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003), from its definition and not from the paper's Figure 5, whose
 * start-up is wrong: of every w neighbouring grams the one with the smallest hash is kept, the last of equals. Two texts
 * that share w + k − 1 units share w grams, and so keep the same one of them, wherever they stand.
 */
import type { Grams } from './gram-stream.ts'

/**
 * Indices of the grams that are kept, ascending, of a stream with `positions` places for a gram. A place without a gram
 * counts, and is never kept. A stream with fewer places than w is one window.
 */
export function winnow(grams: Grams, w: number, positions: number): Uint32Array {
  const { count } = grams
  const kept = new Uint32Array(count)
  let size = 0
  let from = 0
  let to = 0
  for (let window = 0; window === 0 || window + w <= positions; window++) {
    while (from < count && grams.positions[from]! < window) from++
    if (from === count) break
    if (grams.positions[from]! >= window + w) {
      // Nothing for a while: on to the first window that has a gram.
      window = grams.positions[from]! - w
      continue
    }
    if (to < from) to = from
    while (to < count && grams.positions[to]! < window + w) to++
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
