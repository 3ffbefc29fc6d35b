/**
 * Turns units into grams, runs of k units, each with a rolling hash. A hot loop: columns of numbers, nothing allocated.
 *
 * On the structure level a name is not hashed as itself, but as the distance to its previous occurrence in the gram, 0 if
 * there is none (Baker's parameterized matching, 1996). When a unit leaves the window, the next occurrence of its name
 * becomes the first one: its code changes from the distance to 0, and the rolling hash is corrected at its place.
 */

import { spread } from './hash.ts'
import { K_MAX, type LevelParameters } from './levels.ts'
import { structureClass } from './structure-rarity.ts'
import { KEYWORD, NAME, NUMBER, PUNCTUATION, QUOTED_WORD, STRING, type Units } from './unit.ts'

/** Gram `i` begins with unit `positions[i]` of its stream; the arrays of the stream tell the rest. */
export interface Grams {
  count: number
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly positions: Uint32Array
}

const HIGH_BASE = 0x2c1b_3c6d
const LOW_BASE = 0x297a_2d39

/** Codes of what is not hashed as itself. */
const NAME_HIGH = new Uint32Array(K_MAX + 1)
const NAME_LOW = new Uint32Array(K_MAX + 1)
for (let distance = 0; distance <= K_MAX; distance++) {
  NAME_HIGH[distance] = spread(0x51ed_270b + distance)
  NAME_LOW[distance] = spread(0x2545_f491 + distance)
}
const PUNCTUATION_HIGH = new Uint32Array(256)
const PUNCTUATION_LOW = new Uint32Array(256)
for (let byte = 0; byte < 256; byte++) {
  PUNCTUATION_HIGH[byte] = spread(0x7feb_352d + byte)
  PUNCTUATION_LOW[byte] = spread(0x846c_a68b + byte)
}
/** What stands for any number and any string: bytes that are never punctuation. */
const ANY_NUMBER = 0x30
const ANY_STRING = 0x22

/** What a name is hashed as that last occurred so many units before; 0 where it did not. High and low. */
export function nameCode(distance: number): readonly [high: number, low: number] {
  return [NAME_HIGH[distance]!, NAME_LOW[distance]!]
}

/** What a byte of punctuation is hashed as. High and low. */
export function punctuationCode(byte: number): readonly [high: number, low: number] {
  return [PUNCTUATION_HIGH[byte]!, PUNCTUATION_LOW[byte]!]
}

/** The units of one level, as far as they are needed, and the grams of the units that were added last. */
export class GramStream {
  readonly grams: Grams
  /** Columns of the buffered units; unit number `n` of the stream is at index `n - base`. */
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly lines: Uint32Array
  /** The class of a unit, and that of the unit before it; on the structure level alone. */
  readonly classes: Uint8Array
  readonly before: Uint8Array
  base = 0
  readonly #parameters: LevelParameters
  readonly #kinds: Uint8Array
  readonly #distances: Uint8Array
  readonly #next: Uint8Array
  readonly #highPowers: Int32Array
  readonly #lowPowers: Int32Array
  #used = 0
  #lastClass = 0

  constructor(parameters: LevelParameters, capacity: number) {
    this.#parameters = parameters
    const size = capacity + K_MAX
    this.high = new Uint32Array(size)
    this.low = new Uint32Array(size)
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
    this.lines = new Uint32Array(size)
    this.classes = new Uint8Array(size)
    this.before = new Uint8Array(size)
    this.#kinds = new Uint8Array(size)
    this.#distances = new Uint8Array(size)
    this.#next = new Uint8Array(size)
    this.#highPowers = powers(HIGH_BASE, parameters.k)
    this.#lowPowers = powers(LOW_BASE, parameters.k)
    this.grams = {
      count: 0,
      high: new Uint32Array(size),
      low: new Uint32Array(size),
      positions: new Uint32Array(size),
    }
  }

  /** Forgets everything: another text begins. */
  reset(): void {
    this.base = 0
    this.#used = 0
    this.#lastClass = 0
    this.grams.count = 0
  }

  /** Units that were taken so far. */
  get unitCount(): number {
    return this.base + this.#used
  }

  /** Adds units; `grams` are then those that end in one of them. */
  add(units: Units): void {
    this.#discard()
    if (this.#parameters.isStructure) this.#takeStructure(units)
    else this.#takeWords(units)
    this.#roll()
  }

  /** Keeps the last k − 1 units: the grams to come begin there. */
  #discard(): void {
    const kept = Math.min(this.#used, this.#parameters.k - 1)
    const from = this.#used - kept
    const columns = [
      this.high,
      this.low,
      this.starts,
      this.ends,
      this.lines,
      this.classes,
      this.before,
      this.#kinds,
      this.#distances,
    ]
    for (const column of columns) column.copyWithin(0, from, this.#used)
    this.base += from
    this.#used = kept
  }

  #takeWords(units: Units): void {
    for (let unit = 0; unit < units.count; unit++) {
      const kind = units.kinds[unit]!
      if (kind === PUNCTUATION || kind === STRING) continue
      const at = this.#place(units, unit)
      this.#kinds[at] = KEYWORD
      this.high[at] = units.high[unit]!
      this.low[at] = units.low[unit]!
      this.#distances[at] = this.#distance(at)
    }
  }

  #takeStructure(units: Units): void {
    for (let unit = 0; unit < units.count; unit++) {
      const kind = units.kinds[unit]!
      if (kind === QUOTED_WORD) continue
      const at = this.#place(units, unit)
      this.#kinds[at] = kind
      if (kind === NAME || kind === KEYWORD) {
        this.high[at] = units.high[unit]!
        this.low[at] = units.low[unit]!
      } else {
        const symbol = kind === NUMBER ? ANY_NUMBER : kind === STRING ? ANY_STRING : units.low[unit]!
        this.high[at] = PUNCTUATION_HIGH[symbol]!
        this.low[at] = PUNCTUATION_LOW[symbol]!
      }
      const distance = this.#distance(at)
      this.#distances[at] = distance
      const symbolClass = structureClass(kind, units.high[unit]!, units.low[unit]!, distance)
      this.classes[at] = symbolClass
      this.before[at] = this.#lastClass
      this.#lastClass = symbolClass
    }
  }

  #place(units: Units, unit: number): number {
    const at = this.#used++
    this.starts[at] = units.starts[unit]!
    this.ends[at] = units.ends[unit]!
    this.lines[at] = units.lines[unit]!
    return at
  }

  /** How far back the same unit occurred, if nearer than k; else 0. */
  #distance(at: number): number {
    const low = this.low
    const symbol = low[at]!
    const end = Math.max(0, at - this.#parameters.k + 1)
    for (let before = at - 1; before >= end; before--) if (low[before] === symbol) return at - before
    return 0
  }

  #roll(): void {
    const { k, distinctMin, isStructure } = this.#parameters
    const { high, low, grams } = this
    const kinds = this.#kinds
    const distances = this.#distances
    const next = this.#next
    const highPowers = this.#highPowers
    const lowPowers = this.#lowPowers
    let highSum = 0
    let lowSum = 0
    let repeats = 0
    let count = 0
    for (let at = 0; at < this.#used; at++) {
      if (at >= k) {
        const leaving = at - k
        const isName = isStructure && kinds[leaving] === NAME
        highSum = (highSum - Math.imul(isName ? NAME_HIGH[0]! : high[leaving]!, highPowers[k - 1]!)) | 0
        lowSum = (lowSum - Math.imul(isName ? NAME_LOW[0]! : low[leaving]!, lowPowers[k - 1]!)) | 0
        const distance = next[leaving]!
        if (distance !== 0) {
          repeats--
          if (isName) {
            const power = at - 1 - leaving - distance
            highSum = (highSum + Math.imul(NAME_HIGH[0]! - NAME_HIGH[distance]!, highPowers[power]!)) | 0
            lowSum = (lowSum + Math.imul(NAME_LOW[0]! - NAME_LOW[distance]!, lowPowers[power]!)) | 0
          }
        }
      }
      const distance = distances[at]! <= at ? distances[at]! : 0
      next[at] = 0
      if (distance !== 0) {
        next[at - distance] = distance
        repeats++
      }
      const isName = isStructure && kinds[at] === NAME
      highSum = (Math.imul(highSum, HIGH_BASE) + (isName ? NAME_HIGH[distance]! : high[at]!)) | 0
      lowSum = (Math.imul(lowSum, LOW_BASE) + (isName ? NAME_LOW[distance]! : low[at]!)) | 0
      if (at < k - 1 || k - repeats < distinctMin) continue
      const mixedLow = spread(lowSum ^ Math.imul(highSum, 0x9e37_79b1))
      grams.low[count] = mixedLow
      grams.high[count] = (spread(highSum) ^ Math.imul(mixedLow, 0x85eb_ca6b)) >>> 0
      grams.positions[count] = this.base + at - k + 1
      count++
    }
    grams.count = count
  }
}

function powers(base: number, count: number): Int32Array {
  const result = new Int32Array(count + 1)
  result[0] = 1
  for (let index = 1; index <= count; index++) result[index] = Math.imul(result[index - 1]!, base)
  return result
}
