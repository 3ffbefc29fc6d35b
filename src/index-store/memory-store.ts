/** An index in memory: the plain implementation that defines the contract, and what tests and measurements run on. */
import {
  type FileDescription,
  type FingerprintedFile,
  type FingerprintStore,
  type Hashes,
  type Level,
  POSTINGS_MAX,
  type Postings,
  type StoredFile,
  type StoredRepository,
} from './fingerprint-store.ts'

export function createMemoryStore(): FingerprintStore {
  return new MemoryStore()
}

/** A sorted array of postings: entry `i` is fingerprint `high[i]`, `low[i]` in file `files[i]`. */
interface Table {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly files: Uint32Array
  readonly lines: Uint32Array
  readonly positions: Uint32Array
  /** One bit for each hash, by its lower bits: nearly all hashes of foreign text are not there, and need no search. */
  readonly present: Uint32Array
  /** Entries of bucket `b`, the upper bits of a hash, begin at `buckets[b]`. */
  readonly buckets: Uint32Array
}

const BUCKET_BITS = 18

interface Entry {
  readonly repository: string
  readonly file: FingerprintedFile
}

class MemoryStore implements FingerprintStore {
  readonly #repositories = new Map<string, StoredRepository>()
  /** By repository and oid. The number of a file is its place in this order at the time of the last change. */
  readonly #entries = new Map<string, Entry>()
  #numbered: readonly Entry[] | undefined
  readonly #tables = new Map<Level, Table>()

  async put(
    repository: StoredRepository,
    files: Iterable<FingerprintedFile> | AsyncIterable<FingerprintedFile>,
    gone: readonly string[] = [],
  ): Promise<void> {
    const added = new Map<string, FingerprintedFile>()
    for await (const file of files) if (!added.has(file.oid)) added.set(file.oid, file)
    this.#changed()
    this.#repositories.set(repository.name, repository)
    for (const oid of [...gone, ...added.keys()]) this.#entries.delete(`${repository.name}\0${oid}`)
    for (const [oid, file] of added)
      this.#entries.set(`${repository.name}\0${oid}`, { repository: repository.name, file })
  }

  async remove(repository: string, oids?: readonly string[]): Promise<void> {
    this.#changed()
    const doomed = oids ?? this.filesOf(repository).map((file) => file.oid)
    for (const oid of doomed) this.#entries.delete(`${repository}\0${oid}`)
    if (oids === undefined) this.#repositories.delete(repository)
  }

  repositories(): readonly StoredRepository[] {
    return [...this.#repositories.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  filesOf(repository: string): readonly FileDescription[] {
    const files = [...this.#entries.values()].filter((entry) => entry.repository === repository)
    return files.map((entry) => description(entry.file)).sort((a, b) => (a.oid < b.oid ? -1 : 1))
  }

  file(number: number): StoredFile | undefined {
    const entry = this.#files()[number]
    return entry && { ...description(entry.file), repository: entry.repository }
  }

  lookUp(level: Level, fingerprints: Hashes): Postings {
    const table = this.#table(level)
    const starts = new Uint32Array(fingerprints.count + 1)
    const totals = new Uint32Array(fingerprints.count)
    const found: number[] = []
    const { present } = table
    const bits = present.length * 32 - 1
    for (let index = 0; index < fingerprints.count; index++) {
      const bit = fingerprints.low[index]! & bits
      if ((present[bit >>> 5]! & (1 << (bit & 31))) === 0) {
        starts[index + 1] = found.length
        continue
      }
      const first = lowerBound(table, fingerprints.high[index]!, fingerprints.low[index]!)
      let end = first
      while (
        end < table.high.length &&
        table.high[end] === fingerprints.high[index] &&
        table.low[end] === fingerprints.low[index]
      ) {
        if (end - first < POSTINGS_MAX) found.push(end)
        end++
      }
      totals[index] = end - first
      starts[index + 1] = found.length
    }
    const pick = (column: Uint32Array): Uint32Array => picked(column, found)
    return { starts, totals, files: pick(table.files), lines: pick(table.lines), positions: pick(table.positions) }
  }

  async close(): Promise<void> {}

  #changed(): void {
    this.#numbered = undefined
    this.#tables.clear()
  }

  #files(): readonly Entry[] {
    this.#numbered ??= [...this.#entries.values()]
    return this.#numbered
  }

  #table(level: Level): Table {
    let table = this.#tables.get(level)
    if (table === undefined) {
      table = sortedTable(level, this.#files())
      this.#tables.set(level, table)
    }
    return table
  }
}

function description({ oid, paths, lines, words, isTest }: FingerprintedFile): FileDescription {
  return { oid, paths, lines, words, isTest }
}

function sortedTable(level: Level, entries: readonly Entry[]): Table {
  const size = entries.reduce((sum, { file }) => sum + (file.levels[level]?.count ?? 0), 0)
  const columns = [0, 1, 2, 3, 4].map(() => new Uint32Array(size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  const [high, low, files, lines, positions] = columns
  let at = 0
  entries.forEach(({ file }, number) => {
    const hashes = file.levels[level]
    if (hashes === undefined) return
    const { count } = hashes
    high.set(hashes.high.subarray(0, count), at)
    low.set(hashes.low.subarray(0, count), at)
    lines.set(hashes.lines.subarray(0, count), at)
    positions.set(hashes.positions.subarray(0, count), at)
    files.fill(number, at, at + count)
    at += count
  })
  const order = sortedOrder(high, low)
  const sorted = columns.map((column) => picked(column, order))
  const buckets = bucketStarts(sorted[0]!)
  return {
    high: sorted[0]!,
    low: sorted[1]!,
    files: sorted[2]!,
    lines: sorted[3]!,
    positions: sorted[4]!,
    buckets,
    present: presence(low),
  }
}

function presence(low: Uint32Array): Uint32Array {
  let words = 32
  while (words * 4 < low.length) words *= 2
  const present = new Uint32Array(words)
  for (const half of low) {
    const bit = half & (words * 32 - 1)
    present[bit >>> 5]! |= 1 << (bit & 31)
  }
  return present
}

/** A loop, because `Uint32Array.from` with a function takes ten times as long. */
function picked(column: Uint32Array, indices: Uint32Array | readonly number[]): Uint32Array {
  const result = new Uint32Array(indices.length)
  for (let at = 0; at < result.length; at++) result[at] = column[indices[at]!]!
  return result
}

function bucketStarts(high: Uint32Array): Uint32Array {
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1)
  for (const half of high) buckets[(half >>> (32 - BUCKET_BITS)) + 1]!++
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket]! += buckets[bucket - 1]!
  return buckets
}

/** Numbers of the entries, ordered by their 64 bits. The upper halves are sorted natively, runs of equal ones after that. */
function sortedOrder(high: Uint32Array, low: Uint32Array): Uint32Array {
  const size = high.length
  const keys = new BigUint64Array(size)
  const halves = new Uint32Array(keys.buffer)
  for (let index = 0; index < size; index++) {
    halves[2 * index] = index
    halves[2 * index + 1] = high[index]!
  }
  keys.sort()
  const order = new Uint32Array(size)
  for (let index = 0; index < size; index++) order[index] = halves[2 * index]!
  for (let start = 0; start < size; ) {
    let end = start + 1
    while (end < size && high[order[end]!] === high[order[start]!]) end++
    if (end - start > 1) order.subarray(start, end).sort((a, b) => low[a]! - low[b]! || a - b)
    start = end
  }
  return order
}

/** The first entry that is not below the given hash. Hashes are spread evenly, so the upper bits lead close to it. */
function lowerBound(table: Table, high: number, low: number): number {
  const bucket = high >>> (32 - BUCKET_BITS)
  let from = table.buckets[bucket]!
  let to = table.buckets[bucket + 1]!
  while (from < to) {
    const middle = (from + to) >>> 1
    const isBelow = table.high[middle]! < high || (table.high[middle] === high && table.low[middle]! < low)
    if (isBelow) from = middle + 1
    else to = middle
  }
  return from
}
