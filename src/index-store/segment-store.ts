/**
 * An index on disk: a folder of immutable segments and one manifest that lists them. A change writes new segments, then
 * swaps the manifest; readers never wait, and see the old state or the new one.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../base/failure.ts'
import type {
  FileDescription,
  FingerprintedFile,
  FingerprintStore,
  Hashes,
  Level,
  Postings,
  StoredFile,
  StoredRepository,
} from './fingerprint-store.ts'
import { emptyManifest, encodeManifest, MANIFEST_NAME, type Manifest, type SegmentEntry } from './manifest.ts'
import { mergeSegments } from './merge-segments.ts'
import { planMerge } from './plan-merge.ts'
import { replaceFile, syncFolder } from './replace-file.ts'
import { ROWS_IN_MEMORY, SegmentBuilder } from './segment-builder.ts'
import { type IndexPlace, isSet, openIndex, SEGMENTS_FOLDER, SegmentReader, segmentPath } from './segment-reader.ts'
import { failureOf, isSystemError, noKeysFailure, writing } from './write-failure.ts'
import { removeDeadLocks, takeWriterLock, type WriterLock } from './writer-lock.ts'

/**
 * Opens an index to read it, and to write to it where the organisation's keys are at hand.
 * @throws {Failure} index-not-found, index-not-readable, index-damaged, index-of-other-version, index-of-other-key
 */
export function openSegmentStore(place: IndexPlace): SegmentStore {
  return new SegmentStore(place, new SegmentReader(openIndex(place)))
}

/**
 * Makes an empty index with the first key of the ring, or opens the one that is there.
 * @throws {Failure} as `openSegmentStore`, index-not-writable
 */
export function createSegmentStore(place: IndexPlace): SegmentStore {
  try {
    return openSegmentStore(place)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'index-not-found') throw error
  }
  writing(place.folder, () => {
    mkdirSync(join(place.folder, SEGMENTS_FOLDER), { recursive: true, mode: 0o700 })
    const lock = takeWriterLock(place.folder)
    try {
      const [keys] = place.ring
      if (keys?.fingerprint === undefined || keys.names === undefined) throw noKeysFailure(place.folder)
      if (!readdirSync(place.folder).includes(MANIFEST_NAME))
        replaceFile(join(place.folder, MANIFEST_NAME), encodeManifest(emptyManifest(keys, place.version), keys))
    } finally {
      lock.release()
    }
  })
  return openSegmentStore(place)
}

export class SegmentStore implements FingerprintStore {
  readonly #place: IndexPlace
  #reader: SegmentReader

  constructor(place: IndexPlace, reader: SegmentReader) {
    this.#place = place
    this.#reader = reader
  }

  /** The state that is read; another one after each change. */
  get reader(): SegmentReader {
    return this.#reader
  }

  lookUp(level: Level, fingerprints: Hashes): Postings {
    return this.#reader.lookUp(level, fingerprints)
  }

  file(number: number): StoredFile | undefined {
    return this.#reader.file(number)
  }

  repositories(): readonly StoredRepository[] {
    return this.#reader.repositories()
  }

  filesOf(repository: string): readonly FileDescription[] {
    return this.#reader.filesOf(repository)
  }

  async close(): Promise<void> {
    this.#reader.close()
  }

  async put(
    repository: StoredRepository,
    files: Iterable<FingerprintedFile> | AsyncIterable<FingerprintedFile>,
    gone: readonly string[] = [],
  ): Promise<void> {
    await this.#change(async () => {
      const written: SegmentEntry[] = []
      const replaced = new Set<string>()
      try {
        await this.#writeFiles(repository.name, files, (entry, oids) => {
          written.push(entry)
          for (const oid of oids) replaced.add(oid)
        })
        for (const oid of gone) replaced.add(oid)
        const names = this.#reader.manifest.names!
        const others = names.repositories.filter(({ name }) => name !== repository.name)
        const segments = [...this.#without(repository.name, (oid) => replaced.has(oid)), ...written]
        this.#publish({ segments, names: { ...names, repositories: [...others, repository] } })
      } catch (error) {
        // What is not in the manifest is not in the index.
        for (const { id } of written) this.discard(id)
        throw error
      }
      this.#tidy(new Set(written.map(({ id }) => id)))
    })
  }

  async remove(repository: string, oids?: readonly string[]): Promise<void> {
    await this.#change(async () => {
      const doomed = oids && new Set(oids)
      const names = this.#reader.manifest.names!
      const repositories = doomed ? names.repositories : names.repositories.filter(({ name }) => name !== repository)
      const segments = this.#without(repository, (oid) => doomed?.has(oid) ?? true)
      this.#publish({ segments, names: { ...names, repositories } })
      this.#tidy()
    })
  }

  /** Runs a change of anything that the manifest lists, with the lock held and the newest state open. */
  async change(make: (manifest: Manifest) => Partial<Manifest>): Promise<void> {
    await this.#change(async () => {
      const { manifest } = this.#reader
      const changes = make(manifest)
      if (Object.keys(changes).length > 0) this.#publish(changes)
    })
  }

  /** A fresh id, and where the file of such a segment stands. */
  newSegment(): { id: string; path: string } {
    const id = randomBytes(16).toString('hex')
    return { id, path: this.segmentPath(id) }
  }

  segmentPath(id: string): string {
    return segmentPath(this.#place.folder, id)
  }

  /** Deletes the file of a segment that no manifest lists. */
  discard(id: string): void {
    unlinkQuietly(this.segmentPath(id))
  }

  async #change(act: () => Promise<void>): Promise<void> {
    const { folder } = this.#place
    const { keys } = this.#reader
    if (keys.fingerprint === undefined || keys.names === undefined) throw noKeysFailure(folder)
    let lock: WriterLock | undefined
    try {
      lock = takeWriterLock(folder)
      this.#refresh()
      this.#removeLeftovers()
      await act()
    } catch (error) {
      throw failureOf(error, folder)
    } finally {
      lock?.release()
    }
  }

  async #writeFiles(
    repository: string,
    files: Iterable<FingerprintedFile> | AsyncIterable<FingerprintedFile>,
    written: (entry: SegmentEntry, oids: readonly string[]) => void,
  ): Promise<void> {
    let builder = new SegmentBuilder()
    const seen = new Set<string>()
    const flush = (): void => {
      if (builder.isEmpty) return
      const { id, path } = this.newSegment()
      const bytes = builder.write(path, id, this.#reader.keys)
      written(
        { id, bytes, files: builder.files.length, rows: builder.rows },
        builder.files.map(({ oid }) => oid),
      )
      builder = new SegmentBuilder()
    }
    for await (const file of files) {
      // The same content twice is the same file.
      if (seen.has(file.oid)) continue
      seen.add(file.oid)
      builder.add(repository, file)
      if (builder.rows >= ROWS_IN_MEMORY) flush()
    }
    flush()
  }

  /** The entries of the present segments, with some files of a repository marked as removed. */
  #without(repository: string, isDoomed: (oid: string) => boolean): SegmentEntry[] {
    const doomed = new Map<string, number[]>()
    for (const { segment, number, file } of this.#reader.placesOf(repository)) {
      if (!isDoomed(file.oid)) continue
      const numbers = doomed.get(segment.id)
      if (numbers) numbers.push(number)
      else doomed.set(segment.id, [number])
    }
    return this.#reader.manifest.segments.map((entry) => {
      const numbers = doomed.get(entry.id)
      return numbers ? { ...entry, removed: withBits(entry, numbers) } : entry
    })
  }

  #publish(change: Partial<Manifest>): void {
    const { folder } = this.#place
    const before = this.#reader.manifest
    const manifest: Manifest = { ...before, ...change, generation: before.generation + 1 }
    syncFolder(join(folder, SEGMENTS_FOLDER))
    replaceFile(join(folder, MANIFEST_NAME), encodeManifest(manifest, this.#reader.keys))
    this.#refresh()
    const kept = new Set([...manifest.segments, ...manifest.publicCode].map(({ id }) => id))
    for (const { id } of [...before.segments, ...before.publicCode]) if (!kept.has(id)) this.discard(id)
  }

  /** The change is done: where there is no room to merge, the next writer tries again. */
  #tidy(fresh: ReadonlySet<string> = new Set()): void {
    try {
      this.#merge(fresh)
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
  }

  /** Merges what has become too many pieces. Whoever reads meanwhile keeps the old ones open. */
  #merge(fresh: ReadonlySet<string>): void {
    for (;;) {
      const plan = planMerge(this.#reader.manifest.segments, fresh)
      if (plan === undefined) return
      const chosen = new Set(plan)
      const inputs = this.#reader.segments.filter(({ id }) => chosen.has(id))
      const rest = this.#reader.manifest.segments.filter(({ id }) => !chosen.has(id))
      const { id, path } = this.newSegment()
      const result = mergeSegments(
        inputs.map(({ file, removed }) => ({
          segment: file,
          isRemoved: (number) => removed !== undefined && isSet(removed, number),
        })),
        { path, id },
        this.#reader.keys,
      )
      const merged: SegmentEntry[] = [{ id, bytes: result.bytes, files: result.files, rows: result.rows }]
      this.#publish({ segments: [...rest, ...(result.files > 0 ? merged : [])] })
      if (result.files === 0) this.discard(id)
    }
  }

  /** Reads the manifest again: another process may have written since. */
  #refresh(): void {
    const next = new SegmentReader(openIndex(this.#place))
    this.#reader.close()
    this.#reader = next
  }

  /** Takes away what a writer left that did not come to its end. */
  #removeLeftovers(): void {
    const { segments, publicCode } = this.#reader.manifest
    const kept = new Set([...segments, ...publicCode].map(({ id }) => `${id}.segment`))
    const folder = join(this.#place.folder, SEGMENTS_FOLDER)
    for (const name of readdirSync(folder)) if (!kept.has(name)) unlinkQuietly(join(folder, name))
    removeDeadLocks(this.#place.folder)
  }
}

/** Where a file is open elsewhere, some systems do not delete it: the next writer does. */
function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Gone, or for the next writer.
  }
}

function withBits({ files, removed }: SegmentEntry, numbers: readonly number[]): string {
  const bitmap = Buffer.alloc(Math.ceil(files / 8))
  if (removed !== undefined) Buffer.from(removed, 'base64').copy(bitmap)
  for (const number of numbers) bitmap[number >>> 3]! |= 1 << (number & 7)
  return bitmap.toString('base64')
}
