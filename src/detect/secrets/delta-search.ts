/**
 * Judges a text by what is new in it against the text that it was made out of. The hits of the base are carried over, so
 * that only new bytes are searched for keywords, and a hit is looked into again only where something within its reach
 * has changed: the others led to the same in the base. docs/design/history.md tells it in pictures.
 */
import type { Passage } from '../../base/passage.ts'
import { identityMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import type { Changes } from '../../kernels/delta-space.ts'
import type { KeywordHits } from '../../kernels/kernels.ts'
import { findByte } from '../decode/find-byte.ts'
import type { Detection } from '../detector.ts'
import { type HitReach, hitReach, NEAR_AFTER, NEAR_BEFORE } from './hit-reach.ts'
import { createHitStore, firstHitFrom, type HitStore, reserveHits, SeenKeywords, storeHits } from './hit-store.ts'
import { resolveOverlaps } from './resolve.ts'
import {
  type Layer,
  nothingFound,
  SecretSearch,
  type SecretsDetectorOptions,
  TOO_MUCH_ENCODED,
} from './secret-search.ts'

/** Where more than this part of a text is new, it is judged as a whole. */
const NEW_PART_MAX = 0.5

export interface Base {
  readonly bytes: Uint8Array
  readonly hits: HitStore
}

export class DeltaSearch {
  readonly #search: SecretSearch
  readonly #options: SecretsDetectorOptions
  #knownReach: HitReach | undefined
  readonly #touched = createHitStore()
  readonly #seen = new SeenKeywords()
  readonly #line = { start: 0, end: 0, nextEnd: 0 }
  readonly #gatheredHits = createHitStore()

  constructor(options: SecretsDetectorOptions) {
    this.#options = options
    this.#search = new SecretSearch(options)
  }

  /** All hits of a text. */
  findHits(bytes: Uint8Array, hits: HitStore): void {
    storeHits(hits, this.#search.hits(bytes))
  }

  /** What is found in a text whose hits are known. */
  judge(passage: Passage, hits: KeywordHits, notice: (reason: string) => void): readonly Detection[] {
    const found = nothingFound(passage.bytes.length)
    const structuredOnly = passage.context.format === 'binary'
    const layer: Layer = { bytes: passage.bytes, map: identityMap(), wrappers: [], structuredOnly }
    this.#search.judge(layer, hits, found)
    this.#search.searchEncoded(layer, hits, found)
    if (found.budget.exhausted) notice(TOO_MUCH_ENCODED)
    return found.ranked.length === 0 ? [] : resolveOverlaps(found.ranked)
  }

  /** True where a NUL is among what changed. */
  hasNewNul(bytes: Uint8Array, changes: Changes): boolean {
    if (changes.bytes > bytes.length * NEW_PART_MAX) return findByte(bytes, 0, 0) < bytes.length
    const gathered = changes.gather().bytes
    return findByte(gathered, 0, 0) < gathered.length
  }

  /**
   * Fills `hits` with all hits of `bytes`, and returns true where something may be found in it that was not found in the
   * base, or may be found no more; `changes` are whole lines. False proves that what was found in the base outside of the changes is all.
   */
  mayDiffer(base: Base, bytes: Uint8Array, changes: Changes, hits: HitStore): boolean {
    if (changes.bytes > bytes.length * NEW_PART_MAX) {
      this.findHits(bytes, hits)
      return true
    }
    const gathered = changes.gather().bytes
    this.findHits(gathered, this.#gatheredHits)
    this.#carryHits(base.hits, bytes, changes, hits)
    if (changes.count === 0) return false
    if (this.#options.rules.always().length > 0) return true
    let differs = false
    const { partners } = this.#reach
    const found = nothingFound(bytes.length, (candidates) => {
      differs ||= candidates.some(({ rule }) => partners.has(rule.id))
    })
    const layer: Layer = { bytes, map: identityMap(), wrappers: [], structuredOnly: false }
    this.#search.judge(layer, this.#touchedHits(bytes, changes, hits, base.hits), found)
    if (differs || found.ranked.length > 0) return true
    this.#search.searchEncoded({ ...layer, bytes: gathered }, this.#gatheredHits, found)
    return differs || found.ranked.length > 0
  }

  /** Fills `hits` with those in changes as far as keywords reach: for what has no lines, where only words matter. */
  newHits(bytes: Uint8Array, changes: Changes, hits: HitStore): void {
    if (changes.bytes > bytes.length * NEW_PART_MAX) {
      this.findHits(bytes, hits)
      return
    }
    this.findHits(changes.gather().bytes, this.#gatheredHits)
    this.#carryHits(NO_HITS, bytes, changes, hits)
  }

  /** Rules are looked at when the first text is compared: whoever only needs hits does not wait for it. */
  get #reach(): HitReach {
    this.#knownReach ??= hitReach(this.#options.rules)
    return this.#knownReach
  }

  /** Hits outside of the changes are those of the base, hits inside were just searched for. None reaches over an edge. */
  #carryHits(from: HitStore, bytes: Uint8Array, changes: Changes, to: HitStore): void {
    const { shifts, ends } = changes.gather()
    const { starts, keywords, count } = this.#gatheredHits
    to.count = 0
    let next = 0
    let copiedFrom = 0
    for (let index = 0; index < changes.count; index++) {
      carry(from, { start: copiedFrom, end: changes.starts[index] as number }, changes.shifts[index] as number, to)
      copiedFrom = changes.ends[index] as number
      const first = next
      while (next < count && (starts[next] as number) < (ends[index] as number)) next++
      const shift = shifts[index] as number
      reserveHits(to, to.count + next - first)
      for (let hit = first; hit < next; hit++) {
        to.starts[to.count] = (starts[hit] as number) + shift
        to.keywords[to.count] = keywords[hit] as number
        to.count++
      }
    }
    carry(from, { start: copiedFrom, end: bytes.length }, changes.shifts[changes.count] as number, to)
  }

  #touchedHits(bytes: Uint8Array, changes: Changes, hits: HitStore, before: HitStore): HitStore {
    this.#seen.note(hits, before)
    const touched = this.#touched
    touched.count = 0
    this.#line.end = 0
    reserveHits(touched, hits.count)
    const { isFar } = this.#reach
    const { starts, keywords, count } = hits
    let next = 0
    // Where the next hit begins to be near a change, and where it ends to be.
    let nearFrom = -1
    let nearTo = -1
    for (let index = 0; index < count; index++) {
      const start = starts[index] as number
      while (start > nearTo) {
        nearFrom = next < changes.count ? (changes.starts[next] as number) - NEAR_AFTER : Number.MAX_SAFE_INTEGER
        nearTo = next < changes.count ? (changes.ends[next] as number) + NEAR_BEFORE : Number.MAX_SAFE_INTEGER
        next++
      }
      const keyword = keywords[index] as number
      // Most hits are far from any change, and most keywords reach no further than this.
      if (start < nearFrom && isFar[keyword] === 0) continue
      if (!this.#isTouched(bytes, changes, start, keyword)) continue
      touched.starts[touched.count] = start
      touched.keywords[touched.count] = keyword
      touched.count++
    }
    return touched
  }

  /** Behind the line after the one that holds `at`. Kept, for the next hit is likely to stand on the same line. */
  #secondLineEnd(bytes: Uint8Array, at: number): number {
    const known = this.#line
    if (at >= known.start && at < known.end) return known.nextEnd
    known.start = at
    known.end = findByte(bytes, 10, at) + 1
    known.nextEnd = findByte(bytes, 10, known.end) + 1
    return known.nextEnd
  }

  #isTouched(bytes: Uint8Array, changes: Changes, hit: number, keyword: number): boolean {
    const { before, after, onLines, lines, partnerKeywords } = this.#reach
    // Changes are whole lines.
    const bound = onLines[keyword] as number
    const next = firstChangeFrom(changes, bound > 0 ? hit + 1 : hit - (before[keyword] as number))
    if (next < changes.count) {
      const start = changes.starts[next] as number
      if (start <= hit) return true
      if (bound === 0 && start <= hit + (after[keyword] as number)) return true
      if (bound === 2 && start <= hit + NEAR_AFTER && start < this.#secondLineEnd(bytes, hit)) return true
    }
    const far = lines[keyword] as number
    if (far === 0 || !this.#seen.hasAny(partnerKeywords[keyword] ?? [])) return false
    if (next < changes.count && !reaches(bytes, hit, changes.starts[next] as number, far)) return true
    return next > 0 && !reaches(bytes, changes.ends[next - 1] as number, hit, far)
  }
}

const NO_HITS = createHitStore()

/** Adds the hits of a stretch that was copied: byte `b` of it was byte `b + shift` of the base. */
function carry(from: HitStore, stretch: Span, shift: number, to: HitStore): void {
  if (from.count === 0) return
  const first = firstHitFrom(from, stretch.start + shift)
  const limit = firstHitFrom(from, stretch.end + shift)
  reserveHits(to, to.count + limit - first)
  const { starts, keywords } = to
  let { count } = to
  for (let hit = first; hit < limit; hit++) {
    starts[count] = (from.starts[hit] as number) - shift
    keywords[count] = from.keywords[hit] as number
    count++
  }
  to.count = count
}

/** Index of the first change that ends at `at` or behind it. */
function firstChangeFrom({ count, ends }: Changes, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** True where at least `lines` lines end in `[start, end)`. */
function reaches(bytes: Uint8Array, start: number, end: number, lines: number): boolean {
  let left = lines
  for (let at = start; at < end; at++) if (bytes[at] === 10 && --left === 0) return true
  return false
}
