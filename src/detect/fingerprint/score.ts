/** How much a chain proves, in bits. */
import type { Chain } from './chains.ts'
import type { Hits } from './hits.ts'
import type { WordRarity } from './keying.ts'
import { idiomSteps } from './structure-idioms.ts'
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
  const { k, unitHigh, unitLow } = hits
  const seen = new Set<number>()
  const gain = (place: number, fresh: number): number => {
    const index = gram[place]!
    let bits = 0
    for (let word = k - fresh; word < k; word++) {
      const low = unitLow[index * k + word]!
      if (seen.has(low)) bits += 1
      else bits += Math.min(WORD_BITS_MAX, rarity.bits(unitHigh[index * k + word]!, low) ?? WORD_BITS_MAX)
      seen.add(low)
    }
    return bits
  }
  return measure(hits, chain, { gain, forget: () => seen.clear(), gapCost: WORD_GAP_COST })
}

/** A symbol is known again by itself and so many before it, less one. */
const CONTEXT = 4

/**
 * Sum of the information of the symbols that are covered. What the chain has shown before, in the same context, says nothing
 * when it comes again: a list of declarations is as long as you like, and says one thing.
 */
export function scoreStructure(hits: Hits, chain: Chain): Measure {
  const { gram } = hits.places
  const { k, unitHigh: steps, unitLow: classes } = hits
  const seen = new Set<number>()
  const gain = (place: number, fresh: number): number => {
    const first = gram[place]! * k
    let sum = 0
    for (let at = first + k - fresh; at < first + k; at++) {
      let context = classes[at]!
      for (let before = at - 1; before >= first && before > at - CONTEXT; before--)
        context = (context << 8) | classes[before]!
      if (seen.has(context)) continue
      seen.add(context)
      sum += Math.min(steps[at]!, idiomSteps(classes, first, at) ?? steps[at]!)
    }
    return sum / STEPS_PER_BIT
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
  const { gram, line, position } = hits.places
  const { low, startLine, endLine } = hits.grams
  const keys = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  let lastStart = 0
  let last = 0
  for (const place of places) {
    const index = gram[place]!
    keys.add(low[index]!)
    first = Math.min(first, line[place]!)
    lastStart = Math.max(lastStart, line[place]!)
    last = Math.max(last, line[place]! + endLine[index]! - startLine[index]!)
  }
  const [begin, end] = [places[0]!, places[places.length - 1]!]
  if (startLine[gram[begin]!] === endLine[gram[end]!]) {
    // The text lost its line ends: the last gram has as many lines of the source as the others.
    const units = (position[end]! - position[begin]!) & 0xffff
    last = lastStart + Math.round(((lastStart - first) * hits.k) / Math.max(units, hits.k))
  }
  return { keys: keys.size, sourceLines: last - first + 1 }
}
