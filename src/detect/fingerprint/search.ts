/** Looks up every gram of a text. Memory is bounded by what is found, not by the length of the text. */
import type { FingerprintReader, Level } from '../../index-store/fingerprint-store.ts'
import { createGramReader, GRAMS_MAX, type GramReader, type Stream } from './gram-reader.ts'
import { Hits } from './hits.ts'
import type { Keying, PublicCode } from './keying.ts'
import { LEVEL_PARAMETERS } from './levels.ts'
import type { CommentStyle } from './lexer.ts'

export interface SearchOptions {
  readonly store: FingerprintReader
  readonly keying: Keying
  readonly publicCode?: PublicCode
}

/** More matched grams than this in one passage are a copy of a whole repository. */
export const HITS_MAX = 400_000

/** The hits of a text, level by level. `complete` is false where there were more than `HITS_MAX`. */
export interface SearchResult {
  readonly hits: ReadonlyMap<Level, Hits>
  readonly complete: boolean
}

/** Searches texts, one after another, with the same buffers. */
export class Searcher {
  readonly #options: SearchOptions
  readonly #levels: readonly Level[]
  readonly #reader: GramReader
  readonly #query = createBatch()
  readonly #found = createBatch()
  readonly #foundGrams = new Uint32Array(GRAMS_MAX)
  readonly #known = new Uint8Array(GRAMS_MAX)

  constructor(options: SearchOptions, levels: readonly Level[]) {
    this.#options = options
    this.#levels = levels
    this.#reader = createGramReader(levels)
  }

  /** Another text begins, of so many bytes; `search` may read it several times, in several styles and undressed. */
  begin(bytes: number): void {
    this.#reader.begin(bytes)
  }

  search(text: Uint8Array, style: CommentStyle): SearchResult {
    const all = this.#levels.map((level) => ({ level, hits: new Hits(LEVEL_PARAMETERS[level]) }))
    let complete = true
    this.#reader.read(text, style, (streams) => {
      for (const [index, { level, hits }] of all.entries())
        if (hits.placeCount > HITS_MAX) complete = false
        else this.#lookUp(level, streams[index]!, hits)
    })
    return { hits: new Map(all.map(({ level, hits }) => [level, hits])), complete }
  }

  /** Asks the index first: of the little that it holds, it costs nothing to ask whether it is public. */
  #lookUp(level: Level, stream: Stream, hits: Hits): void {
    const { store, keying, publicCode } = this.#options
    const { grams, strangers } = stream
    strangers?.drop()
    const query = this.#query
    query.high.set(grams.high.subarray(0, grams.count))
    query.low.set(grams.low.subarray(0, grams.count))
    query.count = grams.count
    keying.seal(level, query)
    const postings = store.lookUp(level, query)
    strangers?.add()
    const found = this.#found
    found.count = 0
    for (let gram = 0; gram < grams.count; gram++) {
      if (postings.totals[gram] === 0) continue
      this.#foundGrams[found.count] = gram
      found.high[found.count] = grams.high[gram]!
      found.low[found.count++] = grams.low[gram]!
    }
    if (found.count === 0) return
    if (publicCode === undefined) this.#known.fill(0, 0, found.count)
    else publicCode.test(level, found, this.#known)
    for (let index = 0; index < found.count; index++) {
      const gram = this.#foundGrams[index]!
      if (this.#known[index] !== 0) continue
      hits.add(stream, gram, postings, gram)
      strangers?.remove(found.high[index]!, found.low[index]!)
    }
  }
}

/** Room for the hashes of one batch: a stream hands over at most this many grams at a time. */
function createBatch(): { count: number; readonly high: Uint32Array; readonly low: Uint32Array } {
  return { count: 0, high: new Uint32Array(GRAMS_MAX), low: new Uint32Array(GRAMS_MAX) }
}
