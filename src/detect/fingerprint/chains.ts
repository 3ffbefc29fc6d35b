/**
 * Chains: hits that run through the text and through one file of registered code in step. A copy gives one, whatever
 * was put in or taken out; unrelated code that shares an idiom gives single hits all over the place.
 */
import { NO_FILE } from '../../index-store/fingerprint-store.ts'
import type { Hits } from './hits.ts'

/** Hits further apart than this, in units of the text, do not belong together. */
const GAP_MAX = 80
/** How far a chain may get out of step over a gap, in units, or half the gap. */
const DRIFT_MIN = 6
/** Chains of one file that are continued at a time. Older ones have been left behind by the text. */
const OPEN_MAX = 16

/** Places of `hits`, all in one file, in the order of the text. */
export interface Chain {
  readonly file: number
  readonly places: number[]
}

/** All chains, of every file, those with one hit too. `isCommon` says which grams prove nothing. */
export function findChains(hits: Hits, isCommon: (gram: number) => boolean): Chain[] {
  const chains: Chain[] = []
  const open = new Map<number, Chain[]>()
  const { gram, file } = hits.places
  for (let place = 0; place < hits.placeCount; place++) {
    if (isCommon(gram[place]!)) continue
    const candidates = open.get(file[place]!)
    const chain = candidates && best(hits, candidates, place)
    if (chain !== undefined) {
      chain.places.push(place)
      continue
    }
    const started: Chain = { file: file[place]!, places: [place] }
    chains.push(started)
    if (candidates === undefined) open.set(started.file, [started])
    else {
      candidates.push(started)
      if (candidates.length > OPEN_MAX) candidates.shift()
    }
  }
  return chains
}

/** The chain that `place` continues with the least drift. */
function best(hits: Hits, candidates: readonly Chain[], place: number): Chain | undefined {
  const { gram, position, file } = hits.places
  const unit = hits.grams.unit[gram[place]!]!
  let least = Number.POSITIVE_INFINITY
  let found: Chain | undefined
  for (let index = candidates.length - 1; index >= 0; index--) {
    const chain = candidates[index]!
    const last = chain.places[chain.places.length - 1]!
    const textStep = unit - hits.grams.unit[gram[last]!]!
    if (textStep > GAP_MAX || textStep <= 0) continue
    // Positions are kept modulo 2^16, and a filter without files has none.
    const sourceStep =
      file[place] === NO_FILE ? textStep : ((position[place]! - position[last]! + 0x8000) & 0xffff) - 0x8000
    if (sourceStep <= 0) continue
    const drift = Math.abs(sourceStep - textStep)
    if (drift > Math.max(DRIFT_MIN, textStep / 2) || drift >= least) continue
    least = drift
    found = chain
  }
  return found
}
