/** Numbers that look random and are the same in every run (mulberry32). */
export interface Random {
  /** 0 ≤ number < 1 */
  next(): number
  /** 0 ≤ whole number < limit */
  below(limit: number): number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}
