/** The result of a batch of look-ups, in columns that are used again for the next one. */
import { POSTINGS_MAX, type Postings } from './fingerprint-store.ts'

export class PostingColumns {
  /** Postings of the present query, counted and listed. */
  total = 0
  listed = 0
  #starts = new Uint32Array(1024)
  #totals = new Uint32Array(1024)
  #files = new Uint32Array(1024)
  #lines = new Uint32Array(1024)
  #positions = new Uint32Array(1024)
  #query = 0
  #count = 0

  begin(queries: number): void {
    if (this.#starts.length < queries + 1) {
      this.#starts = new Uint32Array(queries + 1)
      this.#totals = new Uint32Array(queries + 1)
    }
    this.#query = 0
    this.#count = 0
    this.total = 0
    this.listed = 0
  }

  /** At most `POSTINGS_MAX` a query. */
  add(file: number, line: number, position: number): void {
    const at = this.#count++
    if (at === this.#files.length) this.#grow()
    this.#files[at] = file
    this.#lines[at] = line
    this.#positions[at] = position
    this.total++
    this.listed++
  }

  /** Ends all queries up to `query`, of which the last is begun: those between have nothing. */
  skipTo(query: number): void {
    if (query === this.#query) return
    this.#totals.fill(0, this.#query, query)
    this.#starts.fill(this.#count, this.#query + 1, query + 1)
    this.#query = query
  }

  endQuery(): void {
    this.#totals[this.#query++] = this.total
    this.#starts[this.#query] = this.#count
    this.total = 0
    this.listed = 0
  }

  result(): Postings {
    return {
      starts: this.#starts,
      totals: this.#totals,
      files: this.#files,
      lines: this.#lines,
      positions: this.#positions,
    }
  }

  #grow(): void {
    const size = this.#files.length * 2 + POSTINGS_MAX
    const grown = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const larger = new Uint32Array(size)
      larger.set(column)
      return larger
    }
    this.#files = grown(this.#files)
    this.#lines = grown(this.#lines)
    this.#positions = grown(this.#positions)
  }
}
