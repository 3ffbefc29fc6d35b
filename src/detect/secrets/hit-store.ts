/** The keyword hits of a text, kept for the texts that are made out of it. */
import type { KeywordHits } from '../../kernels/kernels.ts'

export interface HitStore extends KeywordHits {
  count: number
  keywords: Uint16Array
  starts: Uint32Array
}

export function createHitStore(): HitStore {
  return { count: 0, keywords: new Uint16Array(64), starts: new Uint32Array(64) }
}

/** Room for `count` hits, those that are there kept. */
export function reserveHits(store: HitStore, count: number): void {
  if (count <= store.starts.length) return
  const { keywords, starts } = store
  store.keywords = new Uint16Array(count * 2)
  store.keywords.set(keywords)
  store.starts = new Uint32Array(count * 2)
  store.starts.set(starts)
}

/** Copies views that would be overwritten. */
export function storeHits(store: HitStore, hits: KeywordHits): void {
  reserveHits(store, hits.count)
  store.keywords.set(hits.keywords.subarray(0, hits.count))
  store.starts.set(hits.starts.subarray(0, hits.count))
  store.count = hits.count
}

/** Index of the first hit at `start` or behind it. */
export function firstHitFrom({ count, starts }: KeywordHits, start: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Which keywords a text has, or its base had. */
export class SeenKeywords {
  #last = new Float64Array(0)
  #time = 0

  note(...stores: readonly HitStore[]): void {
    this.#time++
    for (const { count, keywords } of stores) {
      for (let index = 0; index < count; index++) {
        const keyword = keywords[index] as number
        if (keyword >= this.#last.length) this.#grow(keyword)
        this.#last[keyword] = this.#time
      }
    }
  }

  hasAny(keywords: readonly number[]): boolean {
    return keywords.some((keyword) => this.#last[keyword] === this.#time)
  }

  #grow(keyword: number): void {
    const larger = new Float64Array(2 * keyword + 64)
    larger.set(this.#last)
    this.#last = larger
  }
}
