/** How much a chain proves: in bits on the word level, in units on the structure level. */
import type { Chain } from './chains.ts'
import type { Hits } from './hits.ts'
import type { WordRarity } from './keying.ts'

/** A word that nobody else uses proves no more than this: it may be a name that everybody would choose. */
const WORD_BITS_MAX = 16

/** What is measured on a chain. */
export interface Measure {
  /** Distinct grams. */
  readonly keys: number
  /** Lines of the source, from the first to the last, both counted. */
  readonly sourceLines: number
  readonly score: number
  /** Units of the text that are covered by a gram. */
  readonly units: number
}

/** Sum of the information of the words that are covered: rare ones count, a repeated one almost nothing. */
export function scoreWords(hits: Hits, chain: Chain, rarity: WordRarity): Measure {
  const { gram } = hits.places
  const { k, wordHigh, wordLow } = hits
  const seen = new Set<number>()
  let covered = -1
  let score = 0
  let units = 0
  for (const place of chain.places) {
    const index = gram[place]!
    const start = hits.grams.unit[index]!
    for (let word = Math.max(0, covered + 1 - start); word < k; word++) {
      const low = wordLow[index * k + word]!
      units++
      if (seen.has(low)) score += 1
      else score += Math.min(WORD_BITS_MAX, rarity.bits(wordHigh[index * k + word]!, low) ?? WORD_BITS_MAX)
      seen.add(low)
    }
    covered = Math.max(covered, start + k - 1)
  }
  return { ...extent(hits, chain), score, units }
}

/** Units that are covered by grams, each gram counted once: words 1, punctuation a half. */
export function scoreStructure(hits: Hits, chain: Chain): Measure {
  const { gram } = hits.places
  const { unit, startWeight, endWeight, low } = hits.grams
  const seen = new Set<number>()
  let covered = 0
  let end = 0
  let halves = 0
  let units = 0
  for (const place of chain.places) {
    const index = gram[place]!
    if (seen.has(low[index]!)) continue
    seen.add(low[index]!)
    const isApart = unit[index]! >= covered
    halves += endWeight[index]! - (isApart ? startWeight[index]! : end)
    units += isApart ? hits.k : unit[index]! + hits.k - covered
    end = endWeight[index]!
    covered = unit[index]! + hits.k
  }
  return { ...extent(hits, chain), score: halves / 2, units }
}

function extent(hits: Hits, chain: Chain): { keys: number; sourceLines: number } {
  const { gram, line } = hits.places
  const { low, startLine, endLine } = hits.grams
  const keys = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const place of chain.places) {
    const index = gram[place]!
    keys.add(low[index]!)
    first = Math.min(first, line[place]!)
    last = Math.max(last, line[place]! + endLine[index]! - startLine[index]!)
  }
  return { keys: keys.size, sourceLines: last - first + 1 }
}
