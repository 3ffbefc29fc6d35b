/** Adds code that is not ours to an index: whatever of our code occurs in it names nobody, and never alarms. */
import type { Keying } from '../detect/fingerprint/keying.ts'
import type { Level } from '../index-store/fingerprint-store.ts'
import type { Manifest, PublicEntry, PublicSet } from '../index-store/manifest.ts'
import { mergePublicSegments, PUBLIC_LEVELS, writePublicSegment } from '../index-store/public-segment.ts'
import { SegmentFile } from '../index-store/segment-file.ts'
import type { SegmentStore } from '../index-store/segment-store.ts'
import { createFileReader } from '../sources/read-file.ts'
import { GatheredHashes, readGrams } from './grams.ts'
import { reasonByContent } from './left-out.ts'

/** One thing that is added: a package, or a folder. */
export interface PublicItem {
  /** Says what it is, version and all: an item that the set has already is not read again. */
  readonly identity: string
  /** Absolute paths. */
  readonly files: readonly string[]
}

export interface PublicOptions {
  /** Name of the set. */
  readonly name: string
  /** True: added to what the set holds; false: put in its place. */
  readonly extend: boolean
  readonly items: Iterable<PublicItem>
  readonly keying: Keying
  readonly bytesMax: number
  readonly onProgress?: (progress: PublicProgress) => void
}

export interface PublicProgress {
  readonly items: number
  readonly files: number
  readonly bytes: number
}

export interface PublicResult extends PublicProgress {
  /** Items that were not read since `bytesMax` was reached. */
  readonly left: number
}

/** Fingerprints in memory before they are written. */
const ROWS_IN_MEMORY = 6_000_000

/** @throws {Failure} as the store does where it writes */
export async function addPublicCode(store: SegmentStore, options: PublicOptions): Promise<PublicResult> {
  let result: PublicResult = { items: 0, files: 0, bytes: 0, left: 0 }
  await store.change((manifest) => {
    const sets = manifest.names?.publicSets ?? []
    const before = sets.find(({ name }) => name === options.name)
    const known = new Set(options.extend ? before?.items : [])
    const gatherer = new PublicGatherer(store, options)
    const added: string[] = []
    let left = 0
    for (const item of options.items) {
      if (known.has(item.identity)) continue
      if (gatherer.bytes >= options.bytesMax) {
        left++
        continue
      }
      known.add(item.identity)
      added.push(item.identity)
      gatherer.read(item)
    }
    result = { items: added.length, files: gatherer.files, bytes: gatherer.bytes, left }
    if (added.length === 0) return {}
    const kept = options.extend ? manifest.publicCode.find(({ id }) => id === before?.id) : undefined
    const entry = gatherer.finish(kept)
    const set: PublicSet = { id: entry.id, name: options.name, items: [...(options.extend ? known : added)] }
    return withSet(manifest, before, { entry, set })
  })
  return result
}

/** What the set knew alarms again. */
export async function removePublicSet(store: SegmentStore, name: string): Promise<void> {
  await store.change((manifest) =>
    withSet(
      manifest,
      manifest.names?.publicSets.find((set) => set.name === name),
    ),
  )
}

function withSet(
  manifest: Manifest,
  before: PublicSet | undefined,
  after?: { readonly entry: PublicEntry; readonly set: PublicSet },
): Partial<Manifest> {
  const names = manifest.names!
  return {
    publicCode: [...manifest.publicCode.filter(({ id }) => id !== before?.id), ...(after ? [after.entry] : [])],
    names: {
      ...names,
      publicSets: [...names.publicSets.filter(({ id }) => id !== before?.id), ...(after ? [after.set] : [])],
    },
  }
}

/** Reads files, and writes what they hold in pieces that fit into memory. */
class PublicGatherer {
  files = 0
  bytes = 0
  #items = 0
  readonly #store: SegmentStore
  readonly #options: PublicOptions
  readonly #pieces: { id: string; path: string }[] = []
  readonly #readFile = createFileReader()
  #levels = emptyLevels()
  #rows = 0

  constructor(store: SegmentStore, options: PublicOptions) {
    this.#store = store
    this.#options = options
  }

  read({ files }: PublicItem): void {
    this.#items++
    for (const file of files) {
      for (const part of this.#readFile(file)) {
        if (part.kind === 'unread' || part.place !== undefined || reasonByContent(part.bytes, { generated: false }))
          break
        this.files++
        this.bytes += part.bytes.length
        readGrams(part.bytes, file, PUBLIC_LEVELS, {
          onGrams: (level, grams) => {
            this.#levels.get(level)!.add(grams)
            this.#rows += grams.count
          },
        })
      }
      if (this.#rows >= ROWS_IN_MEMORY) this.#flush()
      this.#options.onProgress?.({ items: this.#items, files: this.files, bytes: this.bytes })
    }
  }

  /** One segment with everything that was read, and all that `kept` holds. */
  finish(kept: PublicEntry | undefined): PublicEntry {
    this.#flush()
    const { keys } = this.#store.reader
    const paths = this.#pieces.map(({ path }) => path)
    if (kept) paths.push(this.#store.segmentPath(kept.id))
    const target = this.#store.newSegment()
    const files: SegmentFile[] = []
    try {
      for (const path of paths) files.push(new SegmentFile(path, keys))
      return { id: target.id, ...mergePublicSegments(target, keys, files) }
    } finally {
      for (const file of files) file.close()
      for (const { id } of this.#pieces) this.#store.discard(id)
    }
  }

  #flush(): void {
    for (const [level, hashes] of this.#levels) this.#options.keying.seal(level, hashes)
    const target = this.#store.newSegment()
    writePublicSegment(target, this.#store.reader.keys, this.#levels)
    this.#pieces.push(target)
    this.#levels = emptyLevels()
    this.#rows = 0
  }
}

function emptyLevels(): Map<Level, GatheredHashes> {
  return new Map(PUBLIC_LEVELS.map((level) => [level, new GatheredHashes()]))
}
