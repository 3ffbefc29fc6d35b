/** How much a chain proves, in bits. */
import type { Chain } from './chains.ts'
import type { Hits } from './hits.ts'
import type { WordRarity } from './keying.ts'
import { STEPS_PER_BIT } from './structure-rarity.ts'

/** A word that nobody else uses proves no more than this: it may be a name that everybody would choose. */
const WORD_BITS_MAX = 16

/** What a unit costs that lies between two hits and is covered by none. A copy has few; chance has many. */
const WORD_GAP_COST = 1
const STRUCTURE_GAP_COST = 1

/** The part of a chain that proves most, and what it proves. */
export interface Measure {
  readonly places: readonly number[]
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
  const gain = (place: number, fresh: number): number => {
    const index = gram[place]!
    let bits = 0
    for (let word = k - fresh; word < k; word++) {
      const low = wordLow[index * k + word]!
      if (seen.has(low)) bits += 1
      else bits += Math.min(WORD_BITS_MAX, rarity.bits(wordHigh[index * k + word]!, low) ?? WORD_BITS_MAX)
      seen.add(low)
    }
    return bits
  }
  return measure(hits, chain, { gain, forget: () => seen.clear(), gapCost: WORD_GAP_COST })
}

/** Sum of the information of the symbols that are covered; a gram that occurs again proves nothing more. */
export function scoreStructure(hits: Hits, chain: Chain): Measure {
  const { gram } = hits.places
  const { startWeight, endWeight, low } = hits.grams
  const seen = new Set<number>()
  let end = 0
  const gain = (place: number, fresh: number): number => {
    const index = gram[place]!
    const from = fresh === hits.k ? startWeight[index]! : end
    end = endWeight[index]!
    if (seen.has(low[index]!)) return 0
    seen.add(low[index]!)
    return ((end - from) >>> 0) / STEPS_PER_BIT
  }
  return measure(hits, chain, { gain, forget: () => seen.clear(), gapCost: STRUCTURE_GAP_COST })
}

interface Scale {
  /** What the last `fresh` units of a gram add to those before. */
  gain(place: number, fresh: number): number
  /** A segment begins: nothing was seen. */
  forget(): void
  readonly gapCost: number
}

/**
 * Goes along the chain, adding what hits prove and taking off what gaps cost. Where the sum falls to nothing, what came
 * before is no part of a copy, and a new segment begins; the best one is the result.
 */
function measure(hits: Hits, chain: Chain, scale: Scale): Measure {
  const { gram } = hits.places
  const { unit } = hits.grams
  let best = { score: 0, from: 0, to: 0, units: 0 }
  let from = 0
  let score = 0
  let units = 0
  let covered = Number.NEGATIVE_INFINITY
  for (const [at, place] of chain.places.entries()) {
    const start = unit[gram[place]!]!
    const gap = start - covered
    if (gap > 0 && score > 0) score -= gap * scale.gapCost
    if (score <= 0) {
      scale.forget()
      from = at
      score = 0
      units = 0
      covered = start
    }
    const fresh = Math.min(hits.k, start + hits.k - covered)
    score += scale.gain(place, fresh)
    units += fresh
    covered = start + hits.k
    if (score > best.score) best = { score, from, to: at + 1, units }
  }
  const places = chain.places.slice(best.from, best.to)
  return { places, ...extent(hits, places), score: best.score, units: best.units }
}

function extent(hits: Hits, places: readonly number[]): { keys: number; sourceLines: number } {
  const { gram, line } = hits.places
  const { low, startLine, endLine } = hits.grams
  const keys = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const place of places) {
    const index = gram[place]!
    keys.add(low[index]!)
    first = Math.min(first, line[place]!)
    last = Math.max(last, line[place]! + endLine[index]! - startLine[index]!)
  }
  return { keys: keys.size, sourceLines: last - first + 1 }
}
