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
  const { count, high, low, positions: places } = grams
  const kept = new Uint32Array(count)
  let size = 0
  let from = 0
  let to = 0
  let least = -1
  for (let window = 0; window === 0 || window + w <= positions; window++) {
    while (from < count && places[from]! < window) from++
    if (from === count) break
    if (places[from]! >= window + w) {
      // Nothing for a while: on to the first window that has a gram.
      window = places[from]! - w
      continue
    }
    // The smallest of the window before is compared with what is new, unless it was left behind.
    if (least < from) {
      least = from
      to = from + 1
    }
    for (; to < count && places[to]! < window + w; to++)
      if (high[to]! < high[least]! || (high[to] === high[least] && low[to]! <= low[least]!)) least = to
    if (size === 0 || kept[size - 1] !== least) kept[size++] = least
  }
  return kept.subarray(0, size)
}
