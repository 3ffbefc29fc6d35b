/** Results that grow: arrays that double when they are full, and are used again for the next input. */
import type { EncodedRuns, KeywordHits } from './kernels.ts'

const FIRST_CAPACITY = 256

export interface HitList extends KeywordHits {
  clear(): void
  append(start: number, keyword: number): void
}

export function createHitList(): HitList {
  let count = 0
  let keywords = new Uint16Array(FIRST_CAPACITY)
  let starts = new Uint32Array(FIRST_CAPACITY)
  return {
    get count() {
      return count
    },
    get keywords() {
      return keywords
    },
    get starts() {
      return starts
    },
    clear() {
      count = 0
    },
    append(start, keyword) {
      if (count === starts.length) {
        keywords = copyInto(new Uint16Array(count * 2), keywords)
        starts = copyInto(new Uint32Array(count * 2), starts)
      }
      starts[count] = start
      keywords[count] = keyword
      count++
    },
  }
}

export interface RunList extends EncodedRuns {
  clear(): void
  append(run: { kind: number; start: number; end: number }): void
  addSigns(signs: number): void
}

export function createRunList(): RunList {
  let count = 0
  let signs = 0
  let kinds = new Uint8Array(FIRST_CAPACITY)
  let starts = new Uint32Array(FIRST_CAPACITY)
  let ends = new Uint32Array(FIRST_CAPACITY)
  return {
    get count() {
      return count
    },
    get kinds() {
      return kinds
    },
    get starts() {
      return starts
    },
    get ends() {
      return ends
    },
    get signs() {
      return signs
    },
    clear() {
      count = 0
      signs = 0
    },
    addSigns(more) {
      signs |= more
    },
    append({ kind, start, end }) {
      if (count === starts.length) {
        kinds = copyInto(new Uint8Array(count * 2), kinds)
        starts = copyInto(new Uint32Array(count * 2), starts)
        ends = copyInto(new Uint32Array(count * 2), ends)
      }
      kinds[count] = kind
      starts[count] = start
      ends[count] = end
      count++
    },
  }
}

function copyInto<T extends Uint8Array | Uint16Array | Uint32Array>(larger: T, smaller: T): T {
  larger.set(smaller)
  return larger
}
