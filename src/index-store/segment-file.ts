/** An open segment: look-ups, names, and the check of every byte. Stays readable when its file is deleted meanwhile. */
import { createHmac } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { LEVELS, type Level, type StoredFile } from './fingerprint-store.ts'
import type { IndexKeys } from './index-keys.ts'
import { type NamesBlock, openDirectory, openNames } from './names-section.ts'
import { PostingReader } from './posting-blocks.ts'
import { damagedFailure, SectionReader, type SectionSource } from './section-reader.ts'
import { decodeHeader } from './segment-header.ts'
import { HEADER_BYTES, KEY_BITS, NAMES_BLOCK_FILES, type SectionName, type SegmentHeader } from './segment-layout.ts'
import { segmentSecrets } from './segment-writer.ts'
import { SortedKeys } from './sorted-keys.ts'

export interface LevelReader {
  readonly keys: SortedKeys
  readonly sections: { readonly tags: SectionReader; readonly rests: SectionReader; readonly table: SectionReader }
  /** Absent where the segment knows keys alone. */
  readonly postings?: PostingReader
}

const CHECK_BYTES = 1024 * 1024
const NAMES_CACHE_BLOCKS = 64

export class SegmentFile {
  readonly path: string
  readonly bytes: number
  readonly header: SegmentHeader
  readonly #source: SectionSource
  readonly #secrets: ReturnType<typeof segmentSecrets>
  readonly #levels = new Map<Level, LevelReader | undefined>()
  readonly #names = new Map<number, readonly StoredFile[]>()
  #directory: readonly NamesBlock[] | undefined

  /**
   * @throws {Failure} index-damaged, index-of-other-version
   * @throws the error of the operating system where it cannot be opened
   */
  constructor(path: string, keys: IndexKeys) {
    this.path = path
    const descriptor = openSync(path, 'r')
    try {
      this.bytes = fstatSync(descriptor).size
      const head = Buffer.alloc(HEADER_BYTES)
      const length = readSync(descriptor, head, 0, HEADER_BYTES, 0)
      this.header = decodeHeader(head.subarray(0, length), path, (id) => segmentSecrets(keys, id).mac)
      this.#secrets = segmentSecrets(keys, this.header.id)
      this.#source = { descriptor, path, cipher: this.#secrets.cipher }
      const end = Math.max(
        HEADER_BYTES,
        ...Object.values(this.header.sections).map(({ offset, bytes }) => offset + bytes),
      )
      if (end > this.bytes) throw damagedFailure(path, 'a segment ends too early')
    } catch (error) {
      closeSync(descriptor)
      throw error
    }
  }

  close(): void {
    closeSync(this.#source.descriptor)
  }

  level(level: Level): LevelReader | undefined {
    if (!this.#levels.has(level)) this.#levels.set(level, this.#openLevel(level))
    return this.#levels.get(level)
  }

  #openLevel(level: Level): LevelReader | undefined {
    const shape = this.header.levels[level]
    if (shape === undefined) return undefined
    const section = (name: 'table' | 'tags' | 'rests' | 'ordinals' | 'blocks' | 'deltas'): SectionReader =>
      this.section(`${level}.${name}`)
    const sections = { table: section('table'), tags: section('tags'), rests: section('rests') }
    const keys = new SortedKeys(shape.rows, { bucketBits: shape.bucketBits, keyBits: KEY_BITS[level] }, sections)
    if (shape.ordinalBytes === 0) return { keys, sections }
    const places = { ordinals: section('ordinals'), blocks: section('blocks'), deltas: section('deltas') }
    return { keys, sections, postings: new PostingReader(places, shape, this.path) }
  }

  section(name: SectionName): SectionReader {
    const section = this.header.sections[name]
    if (section === undefined) throw damagedFailure(this.path, `section ${name} of a segment is missing`)
    return new SectionReader(this.#source, name, section)
  }

  /** Names are absent in a blind index, and closed to those without the names key. */
  get hasNames(): boolean {
    return this.header.sections.names !== undefined && this.#secrets.names !== undefined
  }

  file(number: number): StoredFile | undefined {
    if (!this.hasNames) return undefined
    return this.#namesBlock(Math.floor(number / NAMES_BLOCK_FILES))[number % NAMES_BLOCK_FILES]
  }

  /** Every file with its number, of all repositories or of one. */
  *files(repository?: string): Generator<readonly [number: number, file: StoredFile]> {
    if (!this.hasNames) return
    for (const [block, { repositories }] of this.#blocks().entries()) {
      if (repository !== undefined && !repositories.includes(repository)) continue
      for (const [index, file] of this.#namesBlock(block).entries())
        if (repository === undefined || file.repository === repository) yield [block * NAMES_BLOCK_FILES + index, file]
    }
  }

  #blocks(): readonly NamesBlock[] {
    this.#directory ??= openDirectory(this.#secrets.names!, this.section('directory').all(), this.path)
    return this.#directory
  }

  #namesBlock(number: number): readonly StoredFile[] {
    let files = this.#names.get(number)
    if (files === undefined) {
      const block = this.#blocks()[number]
      if (block === undefined) throw damagedFailure(this.path, 'a file has no name')
      const sealed = this.section('names').read(block.offset, block.bytes)
      files = openNames(this.#secrets.names!, number, sealed, this.path)
      if (this.#names.size >= NAMES_CACHE_BLOCKS) this.#names.clear()
      this.#names.set(number, files)
    }
    return files
  }

  /** Reads every byte. Returns what is wrong, in phrases; empty where all is well. */
  verify(): string[] {
    const problems: string[] = []
    const buffer = Buffer.alloc(CHECK_BYTES)
    for (const [name, { offset, bytes, mac }] of Object.entries(this.header.sections)) {
      const hmac = createHmac('sha256', this.#secrets.mac).update(name)
      let done = 0
      while (done < bytes) {
        const count = readSync(this.#source.descriptor, buffer, 0, Math.min(CHECK_BYTES, bytes - done), offset + done)
        if (count === 0) break
        hmac.update(buffer.subarray(0, count))
        done += count
      }
      if (hmac.digest('hex').slice(0, 32) !== mac) problems.push(`section ${name} was changed or is damaged`)
    }
    if (problems.length === 0) problems.push(...this.#verifyOrder())
    return problems
  }

  /** The bytes are those that were written: were they written well? */
  #verifyOrder(): string[] {
    return LEVELS.flatMap((level) => {
      const reader = this.level(level)
      if (reader === undefined) return []
      const table = reader.sections.table.all()
      let last = 0
      for (let at = 0; at < table.length; at += 4) {
        const count = table.readUInt32LE(at)
        if (count < last) return [`the table of level ${level} is not sorted`]
        last = count
      }
      return last === reader.keys.rows ? [] : [`the table of level ${level} does not count its rows`]
    })
  }
}
