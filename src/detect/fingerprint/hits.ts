/** What a search found: grams of the text that the index holds, and the places of registered code that they stand for. */
import type { Postings } from '../../index-store/fingerprint-store.ts'
import type { GramStream } from './gram-stream.ts'

/** Columns that grow together. */
class Columns<Name extends string> {
  count = 0
  readonly columns: Record<Name, Uint32Array>
  readonly #names: readonly Name[]

  constructor(names: readonly Name[]) {
    this.#names = names
    this.columns = Object.fromEntries(names.map((name) => [name, new Uint32Array(256)])) as Record<Name, Uint32Array>
  }

  /** Makes room for one more and returns its index. */
  next(): number {
    if (this.count === this.columns[this.#names[0]!].length)
      for (const name of this.#names) {
        const grown = new Uint32Array(this.count * 2)
        grown.set(this.columns[name])
        this.columns[name] = grown
      }
    return this.count++
  }
}

/** Grams of the text. `start` is the unit that a gram begins with; `startWeight` the information of all units before it. */
const GRAM_COLUMNS = [
  'high',
  'low',
  'unit',
  'startByte',
  'endByte',
  'startLine',
  'endLine',
  'startWeight',
  'endWeight',
] as const
/** Places in the index; `gram` says which gram of the text was found there. */
const PLACE_COLUMNS = ['gram', 'file', 'line', 'position'] as const

/** Hits of one level, grams in the order of the text. */
export class Hits {
  readonly k: number
  readonly #grams = new Columns(GRAM_COLUMNS)
  readonly #places = new Columns(PLACE_COLUMNS)
  /** Hashes of the units of each gram, k numbers a gram. */
  #wordHigh: Uint32Array
  #wordLow: Uint32Array

  constructor(k: number) {
    this.k = k
    this.#wordHigh = new Uint32Array(256 * k)
    this.#wordLow = new Uint32Array(256 * k)
  }

  get grams(): Readonly<Record<(typeof GRAM_COLUMNS)[number], Uint32Array>> {
    return this.#grams.columns
  }

  get places(): Readonly<Record<(typeof PLACE_COLUMNS)[number], Uint32Array>> {
    return this.#places.columns
  }

  get gramCount(): number {
    return this.#grams.count
  }

  get placeCount(): number {
    return this.#places.count
  }

  get wordHigh(): Uint32Array {
    return this.#wordHigh
  }

  get wordLow(): Uint32Array {
    return this.#wordLow
  }

  /** Takes over gram `gram` of a stream and the postings that were found for its fingerprint. */
  add(stream: GramStream, gram: number, postings: Postings, query: number): void {
    const first = stream.grams.positions[gram]! - stream.base
    const last = first + this.k - 1
    const at = this.#grams.next()
    const { columns } = this.#grams
    columns.high[at] = stream.grams.high[gram]!
    columns.low[at] = stream.grams.low[gram]!
    columns.unit[at] = first + stream.base
    columns.startByte[at] = stream.starts[first]!
    columns.endByte[at] = stream.ends[last]!
    columns.startLine[at] = stream.lines[first]!
    columns.endLine[at] = stream.lines[last]!
    columns.startWeight[at] = stream.weights[first]!
    columns.endWeight[at] = stream.weightThrough(last)
    this.#addWords(stream, first, at)
    for (let posting = postings.starts[query]!; posting < postings.starts[query + 1]!; posting++) {
      const place = this.#places.next()
      const places = this.#places.columns
      places.gram[place] = at
      places.file[place] = postings.files[posting]!
      places.line[place] = postings.lines[posting]!
      places.position[place] = postings.positions[posting]!
    }
  }

  #addWords(stream: GramStream, first: number, at: number): void {
    const { k } = this
    if ((at + 1) * k > this.#wordHigh.length) {
      this.#wordHigh = grown(this.#wordHigh)
      this.#wordLow = grown(this.#wordLow)
    }
    for (let word = 0; word < k; word++) {
      this.#wordHigh[at * k + word] = stream.high[first + word]!
      this.#wordLow[at * k + word] = stream.low[first + word]!
    }
  }
}

function grown(column: Uint32Array): Uint32Array {
  const result = new Uint32Array(column.length * 2)
  result.set(column)
  return result
}
