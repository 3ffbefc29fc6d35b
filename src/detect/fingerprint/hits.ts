/** What a search found: grams of the text that the index holds, and the places of registered code that they stand for. */
import type { Postings } from '../../index-store/fingerprint-store.ts'
import type { Stream } from './gram-reader.ts'
import type { LevelParameters } from './levels.ts'
import { structureSteps } from './structure-rarity.ts'

/** Most texts have no hit, or few. */
const FIRST_ROOM = 8

/** Columns that grow together. */
class Columns<Name extends string> {
  count = 0
  readonly columns: Record<Name, Uint32Array>
  readonly #names: readonly Name[]

  constructor(names: readonly Name[]) {
    this.#names = names
    this.columns = Object.fromEntries(names.map((name) => [name, new Uint32Array(FIRST_ROOM)])) as Record<
      Name,
      Uint32Array
    >
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

/** Grams of the text. `unit` is the one that a gram begins with. */
const GRAM_COLUMNS = ['high', 'low', 'unit', 'startByte', 'endByte', 'startLine', 'endLine'] as const
/** Places in the index; `gram` says which gram of the text was found there. */
const PLACE_COLUMNS = ['gram', 'file', 'line', 'position'] as const

/** Hits of one level, grams in the order of the text. */
export class Hits {
  readonly k: number
  readonly #isStructure: boolean
  readonly #grams = new Columns(GRAM_COLUMNS)
  readonly #places = new Columns(PLACE_COLUMNS)
  /** What the units of each gram say, k numbers a gram: hashes of words; of structure, steps of information and classes. */
  #unitHigh: Uint32Array
  #unitLow: Uint32Array

  constructor({ k, isStructure }: LevelParameters) {
    this.k = k
    this.#isStructure = isStructure
    this.#unitHigh = new Uint32Array(FIRST_ROOM * k)
    this.#unitLow = new Uint32Array(FIRST_ROOM * k)
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

  get unitHigh(): Uint32Array {
    return this.#unitHigh
  }

  get unitLow(): Uint32Array {
    return this.#unitLow
  }

  /** Takes over gram `gram` of a stream and the postings that were found for its fingerprint. */
  add(stream: Stream, gram: number, postings: Postings, query: number): void {
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
    this.#addUnits(stream, first, at)
    for (let posting = postings.starts[query]!; posting < postings.starts[query + 1]!; posting++) {
      const place = this.#places.next()
      const places = this.#places.columns
      places.gram[place] = at
      places.file[place] = postings.files[posting]!
      places.line[place] = postings.lines[posting]!
      places.position[place] = postings.positions[posting]!
    }
  }

  #addUnits(stream: Stream, first: number, at: number): void {
    const { k } = this
    if ((at + 1) * k > this.#unitHigh.length) {
      this.#unitHigh = grown(this.#unitHigh)
      this.#unitLow = grown(this.#unitLow)
    }
    const { high, low, classes, before } = stream
    for (let unit = first, to = at * k; unit < first + k; unit++, to++) {
      const symbol = classes[unit]!
      this.#unitHigh[to] = this.#isStructure ? structureSteps(before[unit]!, symbol) : high[unit]!
      this.#unitLow[to] = this.#isStructure ? symbol : low[unit]!
    }
  }
}

function grown(column: Uint32Array): Uint32Array {
  const result = new Uint32Array(column.length * 2)
  result.set(column)
  return result
}
