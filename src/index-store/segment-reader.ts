/** The reading half of an index on disk: the segments of one manifest, looked up as one. Sees that state until it is closed. */

import { join } from 'node:path'
import { Failure } from '../base/failure.ts'
import {
  type FileDescription,
  type FingerprintReader,
  type Hashes,
  type Level,
  NO_FILE,
  POSTINGS_MAX,
  type Postings,
  type StoredFile,
  type StoredRepository,
  TOTALS_MAX,
} from './fingerprint-store.ts'
import type { IndexKeys } from './index-keys.ts'
import { KeySieve, LevelSieve } from './key-sieve.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { descriptionOf } from './names-section.ts'
import { PostingColumns } from './posting-columns.ts'
import { damagedFailure } from './section-reader.ts'
import { type LevelReader, SegmentFile } from './segment-file.ts'

/** Where an index is and what opens it. */
export interface IndexPlace {
  readonly folder: string
  /** Keys at hand; the one that made the index is chosen. */
  readonly ring: readonly IndexKeys[]
  /** Of lexer and levels. */
  readonly version: number
}

export const SEGMENTS_FOLDER = 'segments'

/** How often a writer may swap the manifest while we open what it lists. */
const OPEN_ATTEMPTS = 8

export interface OpenSegment {
  readonly id: string
  readonly file: SegmentFile
  /** Number of its first file among all files of the index. */
  readonly firstFile: number
  readonly removed: Uint8Array | undefined
}

/** Rows of one segment that a fingerprint was found in. */
interface OpenedLevel {
  readonly code: readonly LevelOf[]
  readonly known: readonly LevelReader[]
  sieve?: LevelSieve
}

interface LevelOf {
  readonly segment: OpenSegment
  readonly level: LevelReader
}

export class SegmentReader implements FingerprintReader {
  readonly manifest: Manifest
  readonly keys: IndexKeys
  readonly segments: readonly OpenSegment[]
  readonly publicFiles: readonly SegmentFile[]
  readonly #levels = new Map<Level, OpenedLevel>()
  readonly #found = new PostingColumns()
  readonly #sieve = KeySieve.open()

  constructor(opened: OpenedIndex) {
    this.manifest = opened.manifest
    this.keys = opened.keys
    this.segments = opened.segments
    this.publicFiles = opened.publicFiles
  }

  close(): void {
    for (const { file } of this.segments) file.close()
    for (const file of this.publicFiles) file.close()
  }

  lookUp(level: Level, fingerprints: Hashes): Postings {
    const opened = this.#level(level)
    const { count } = fingerprints
    const found = this.#found
    found.begin(count)
    const look = (query: number): void => {
      found.skipTo(query)
      this.#find(opened, fingerprints.high[query]!, fingerprints.low[query]!)
      found.endQuery()
    }
    const sieve = this.#sieveOf(opened, count)
    if (sieve !== undefined) sieve.sift(fingerprints, look)
    else for (let query = 0; query < count; query++) look(query)
    found.skipTo(count)
    return found.result()
  }

  /** The sieve of a level whose tables and tags are all in its memory. */
  #sieveOf(opened: OpenedLevel, lookUps: number): LevelSieve | undefined {
    for (const { level } of opened.code) level.keys.expect(lookUps, this.#sieve)
    if (opened.sieve !== undefined || this.#sieve === undefined) return opened.sieve
    const tables = opened.code.flatMap(({ level }) => level.keys.sieveTable ?? [])
    if (tables.length === opened.code.length) opened.sieve = new LevelSieve(this.#sieve, tables)
    return opened.sieve
  }

  #find({ code, known }: OpenedLevel, high: number, low: number): void {
    let isKnown: boolean | undefined
    for (const one of code) {
      if (!one.level.keys.find(high, low)) continue
      isKnown ??= isPublic(known, high, low)
      if (isKnown) return
      this.#collect(one)
    }
  }

  /** Takes the postings of the rows that were just found. */
  #collect({ segment, level }: LevelOf): void {
    const found = this.#found
    const { from, to } = level.keys
    const postings = level.postings!
    for (let start = from; start < to && found.total < TOTALS_MAX; start += POSTINGS_MAX) {
      const ordinals = postings.ordinals(start, Math.min(to, start + POSTINGS_MAX))
      for (const ordinal of ordinals) {
        if (found.total === TOTALS_MAX) return
        if (segment.removed && isSet(segment.removed, postings.fileOf(ordinal))) continue
        if (found.listed >= POSTINGS_MAX) {
          found.total++
          continue
        }
        const block = postings.blockOf(ordinal)
        const within = ordinal & 63
        if (within >= block.count) throw damagedFailure(segment.file.path, 'a posting is outside of its block')
        found.add(segment.firstFile + block.file, block.lines[within]!, block.positions[within]!)
      }
    }
  }

  /** Whether any repository has something on that level. */
  holds(level: Level): boolean {
    return this.segments.some(({ file }) => (file.header.levels[level]?.rows ?? 0) > 0)
  }

  #level(level: Level): OpenedLevel {
    let opened = this.#levels.get(level)
    if (opened === undefined) {
      const code = this.segments.flatMap((segment) => {
        const reader = segment.file.level(level)
        return reader ? [{ segment, level: reader }] : []
      })
      opened = { code, known: this.publicFiles.flatMap((file) => file.level(level) ?? []) }
      this.#levels.set(level, opened)
    }
    return opened
  }

  file(number: number): StoredFile | undefined {
    if (number === NO_FILE) return undefined
    const segment = this.segments.findLast(({ firstFile }) => firstFile <= number)
    return segment?.file.file(number - segment.firstFile)
  }

  repositories(): readonly StoredRepository[] {
    return [...(this.manifest.names?.repositories ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  filesOf(repository: string): readonly FileDescription[] {
    const files = [...this.placesOf(repository)].map(({ file }) => descriptionOf(file))
    return files.sort((a, b) => (a.oid < b.oid ? -1 : 1))
  }

  /** Every file of a repository, with its segment and its number there. */
  *placesOf(repository: string): Generator<{ segment: OpenSegment; number: number; file: StoredFile }> {
    for (const segment of this.segments)
      for (const [number, file] of segment.file.files(repository))
        if (!segment.removed || !isSet(segment.removed, number)) yield { segment, number, file }
  }
}

function isPublic(known: readonly LevelReader[], high: number, low: number): boolean {
  for (const { keys } of known) {
    keys.expect(1)
    if (keys.find(high, low)) return true
  }
  return false
}

export function isSet(bitmap: Uint8Array, number: number): boolean {
  return ((bitmap[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0
}

export interface OpenedIndex {
  readonly manifest: Manifest
  readonly keys: IndexKeys
  readonly segments: readonly OpenSegment[]
  readonly publicFiles: readonly SegmentFile[]
}

/**
 * Opens everything that the manifest lists. A writer may delete a segment that it has merged between our reading of the
 * manifest and our opening of the segment: then there is a newer manifest.
 * @throws {Failure} index-not-found, index-not-readable, index-damaged, index-of-other-version, index-of-other-key
 */
export function openIndex(place: IndexPlace): OpenedIndex {
  for (let attempt = 1; ; attempt++) {
    const { manifest, keys } = readManifest(place.folder, place.ring, place.version)
    try {
      return { manifest, keys, ...openSegments(place.folder, manifest, keys) }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (error instanceof Failure || code === undefined) throw error
      if (code === 'ENOENT' && attempt < OPEN_ATTEMPTS) continue
      if (code === 'ENOENT') throw damagedFailure(place.folder, `a segment is missing: ${(error as Error).message}`)
      throw new Failure('index-not-readable', `the index '${place.folder}' cannot be read: ${code}`, {
        hint: code === 'EMFILE' ? 'raise the limit of open files (ulimit -n)' : 'check that you may read its files',
        cause: error,
      })
    }
  }
}

function openSegments(
  folder: string,
  manifest: Manifest,
  keys: IndexKeys,
): { segments: OpenSegment[]; publicFiles: SegmentFile[] } {
  const opened: SegmentFile[] = []
  const open = ({ id, bytes }: { id: string; bytes: number }): SegmentFile => {
    const file = new SegmentFile(segmentPath(folder, id), keys)
    opened.push(file)
    if (file.header.id !== id || file.bytes < bytes) throw damagedFailure(file.path, 'a segment ends too early')
    return file
  }
  try {
    let firstFile = 0
    const segments = manifest.segments.map((entry) => {
      const file = open(entry)
      const removed = entry.removed === undefined ? undefined : Buffer.from(entry.removed, 'base64')
      const segment: OpenSegment = { id: entry.id, file, firstFile, removed }
      firstFile += file.header.files
      return segment
    })
    return { segments, publicFiles: manifest.publicCode.map(open) }
  } catch (error) {
    for (const file of opened) file.close()
    throw error
  }
}

export function segmentPath(folder: string, id: string): string {
  // The id comes from a file: it must not lead anywhere else.
  if (!/^[0-9a-f]{32}$/.test(id)) throw damagedFailure(folder, 'its manifest names a segment that cannot be')
  return join(folder, SEGMENTS_FOLDER, `${id}.segment`)
}
