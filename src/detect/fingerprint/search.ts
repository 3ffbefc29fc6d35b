/** Looks up every gram of a text. Memory is bounded by what is found, not by the length of the text. */
import type { FingerprintReader, Hashes, Level } from '../../index-store/fingerprint-store.ts'
import { GramStream } from './gram-stream.ts'
import { Hits } from './hits.ts'
import type { Keying, PublicCode } from './keying.ts'
import { LEVEL_PARAMETERS } from './levels.ts'
import { type CommentStyle, Lexer } from './lexer.ts'
import { createUnits } from './unit.ts'

export interface SearchOptions {
  readonly store: FingerprintReader
  readonly keying: Keying
  readonly publicCode?: PublicCode
}

/** More matched grams than this in one passage are a copy of a whole repository. */
export const HITS_MAX = 400_000

const BATCH_UNITS = 8192

/** The hits of a text, level by level. `complete` is false where there were more than `HITS_MAX`. */
export interface SearchResult {
  readonly hits: ReadonlyMap<Level, Hits>
  readonly complete: boolean
}

/** Searches texts, one after another, with the same buffers. */
export class Searcher {
  readonly #options: SearchOptions
  readonly #streams: readonly { readonly level: Level; readonly stream: GramStream }[]
  readonly #units = createUnits(BATCH_UNITS)
  readonly #query = {
    count: 0,
    high: new Uint32Array(BATCH_UNITS),
    low: new Uint32Array(BATCH_UNITS),
  }
  readonly #grams = new Uint32Array(BATCH_UNITS)
  readonly #known = new Uint8Array(BATCH_UNITS + 64)

  constructor(options: SearchOptions, levels: readonly Level[]) {
    this.#options = options
    this.#streams = levels.map((level) => ({ level, stream: new GramStream(LEVEL_PARAMETERS[level], BATCH_UNITS) }))
  }

  search(text: Uint8Array, style: CommentStyle): SearchResult {
    const searches = this.#streams.map(({ level, stream }) => {
      stream.reset()
      return { level, stream, hits: new Hits(LEVEL_PARAMETERS[level].k) }
    })
    const lexer = new Lexer(text, style)
    let complete = true
    while (lexer.fill(this.#units))
      for (const { level, stream, hits } of searches) {
        stream.add(this.#units)
        if (hits.placeCount > HITS_MAX) complete = false
        else this.#lookUp(level, stream, hits)
      }
    return { hits: new Map(searches.map(({ level, hits }) => [level, hits])), complete }
  }

  #lookUp(level: Level, stream: GramStream, hits: Hits): void {
    const { store, keying, publicCode } = this.#options
    const { grams } = stream
    if (grams.count === 0) return
    const known = this.#known
    if (publicCode === undefined) known.fill(0, 0, grams.count)
    else publicCode.test(level, grams, known)
    const query = this.#query
    let count = 0
    for (let gram = 0; gram < grams.count; gram++) {
      if (known[gram] !== 0) continue
      query.high[count] = grams.high[gram]!
      query.low[count] = grams.low[gram]!
      this.#grams[count++] = gram
    }
    query.count = count
    keying.seal(level, query satisfies Hashes)
    const postings = store.lookUp(level, query)
    for (let index = 0; index < count; index++)
      if (postings.totals[index]! > 0) hits.add(stream, this.#grams[index]!, postings, index)
  }
}
