/** Builds the filter of public code, and the table of how common words are, from folders of packages that everybody has. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { FINGERPRINT_VERSION } from '../detect/fingerprint/levels.ts'
import { PUNCTUATION, STRING, type Units } from '../detect/fingerprint/unit.ts'
import { type BinaryFuse, createBinaryFuse } from '../index-store/binary-fuse.ts'
import { distinct } from '../index-store/export-index.ts'
import { encodeFilter } from '../index-store/filter-file.ts'
import type { Hashes, Level } from '../index-store/fingerprint-store.ts'
import { directorySource } from '../sources/directory.ts'
import { createFileReader } from '../sources/read-file.ts'
import { GatheredHashes, readGrams } from './grams.ts'
import { reasonByContent, reasonByPath } from './left-out.ts'

const FILTER_LEVELS: readonly Level[] = ['words', 'structure', 'strict']

/** Hashes that are gathered before those that are there twice are thrown out. */
const NEW_HASHES_MAX = 8_000_000

export interface PublicFilter {
  readonly filter: Buffer
  /** Words by how often they occur, the commonest first: low half of the hash, and the share of all words. */
  readonly words: readonly (readonly [low: number, share: number])[]
  readonly files: number
  readonly bytes: number
  readonly keys: { readonly [L in Level]?: number }
}

export interface PublicFilterOptions {
  /** ISO 8601. */
  readonly madeAt: string
  readonly wordsMax: number
  /**
   * `shared`: what several packages hold. That is what people copy, and tells no package. `all`: everything, ten times as
   * much: these packages are nobody's code then.
   */
  readonly keep: 'shared' | 'all'
}

/** Each folder is a package. The same folders and options give the same filter. */
export function buildPublicFilter(folders: readonly string[], options: PublicFilterOptions): PublicFilter {
  const sets = new Map(
    FILTER_LEVELS.map((level) => [level, options.keep === 'all' ? new DistinctHashes() : new RepeatedHashes()]),
  )
  const counts = new WordCounts()
  const seen = new Set<string>()
  const readFile = createFileReader()
  let files = 0
  let bytes = 0
  for (const folder of folders) {
    const inPackage = new Map(FILTER_LEVELS.map((level) => [level, new DistinctHashes()]))
    for (const item of directorySource({ paths: ['.'], cwd: folder, ignoreFiles: false }).items() as Iterable<{
      kind: string
      path: string
    }>) {
      if (item.kind !== 'file' || reasonByPath(item.path, { vendored: false, generated: false })) continue
      for (const part of readFile(join(folder, item.path))) {
        if (part.kind === 'unread' || part.place || reasonByContent(part.bytes, { generated: false })) break
        const content = createHash('sha1').update(part.bytes).digest('base64')
        if (seen.has(content)) break
        seen.add(content)
        files++
        bytes += part.bytes.length
        const onGrams = (level: Level, grams: Hashes): void => inPackage.get(level)?.add(grams)
        readGrams(part.bytes, item.path, FILTER_LEVELS, { onGrams, onUnits: (units) => counts.add(units) })
      }
    }
    for (const [level, hashes] of inPackage) sets.get(level)!.add(hashes.finish())
  }
  const levels = new Map<Level, { fuse: BinaryFuse; keys: number }>()
  const keys: { [L in Level]?: number } = {}
  for (const [level, set] of sets) {
    const hashes = set.finish()
    keys[level] = hashes.count
    levels.set(level, { fuse: createBinaryFuse(hashes, 8), keys: hashes.count })
    sets.delete(level)
  }
  const filter = encodeFilter({ version: FINGERPRINT_VERSION, madeAt: options.madeAt }, levels)
  return { filter, words: counts.commonest(options.wordsMax), files, bytes, keys }
}

/** A set that is made small again and again. */
class DistinctHashes {
  #hashes = new GatheredHashes()
  #distinct = 0

  add(hashes: Hashes): void {
    this.#hashes.add(hashes)
    if (this.#hashes.count - this.#distinct > NEW_HASHES_MAX) this.#compact()
  }

  #compact(): void {
    const { high, low, count } = this.#hashes
    this.#hashes.count = distinct(high, low, count).count
    this.#distinct = this.#hashes.count
  }

  finish(): GatheredHashes {
    this.#compact()
    return this.#hashes
  }
}

/** Those that were added more than once. */
class RepeatedHashes {
  readonly #all = new GatheredHashes()
  readonly #repeated = new DistinctHashes()
  #distinct = 0

  add(hashes: Hashes): void {
    this.#all.add(hashes)
    if (this.#all.count - this.#distinct > NEW_HASHES_MAX) this.#compact()
  }

  #compact(): void {
    const { high, low, count } = this.#all
    this.#all.count = distinct(high, low, count, (again) => this.#repeated.add(again)).count
    this.#distinct = this.#all.count
  }

  finish(): GatheredHashes {
    this.#compact()
    return this.#repeated.finish()
  }
}

class WordCounts {
  readonly #counts = new Map<number, number>()
  #total = 0

  add({ count, kinds, low }: Units): void {
    for (let unit = 0; unit < count; unit++) {
      if (kinds[unit] === PUNCTUATION || kinds[unit] === STRING) continue
      this.#counts.set(low[unit]!, (this.#counts.get(low[unit]!) ?? 0) + 1)
      this.#total++
    }
  }

  commonest(max: number): (readonly [number, number])[] {
    const sorted = [...this.#counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, max)
    return sorted.map(([low, count]) => [low, count / this.#total])
  }
}
