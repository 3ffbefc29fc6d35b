/**
 * A filter in one file: for each level a set of fingerprints without places. It says that text is ours (or, unkeyed, that it
 * is public), and has nothing more to say.
 */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { Failure } from '../base/failure.ts'
import { type BinaryFuse, type FuseShape, fuseHas } from './binary-fuse.ts'
import {
  type FingerprintReader,
  type Hashes,
  type Level,
  NO_FILE,
  type Postings,
  type StoredFile,
} from './fingerprint-store.ts'
import { PostingColumns } from './posting-columns.ts'
import { damagedFailure } from './section-reader.ts'

export const FILTER_MAGIC = 'codemoat-filter1'
export const FILTER_SCHEMA = 'codemoat.filter/1'

export interface FilterLevel extends FuseShape {
  readonly keys: number
  /** Of its cells in the file. */
  readonly offset: number
  readonly bytes: number
  readonly sha256: string
}

export interface FilterHeader {
  readonly schema: typeof FILTER_SCHEMA
  /** Of lexer and levels. */
  readonly version: number
  /** Of the filter key; absent where nothing is keyed, in a filter of public code. */
  readonly keyId?: string
  readonly madeAt: string
  readonly levels: { readonly [L in Level]?: FilterLevel }
  /** Anything else that stands behind the cells, by name. */
  readonly tables?: { readonly [name: string]: { readonly offset: number; readonly bytes: number } }
}

/** Upper bits that a filter knows of a fingerprint. */
export const KEPT_LOW = 0xffff_0000

/** @throws {Failure} index-not-found, index-not-readable, index-damaged, index-of-other-version */
export function openFilter(path: string, version: number): FilterFile {
  return new FilterFile(readWhole(path), path, version)
}

export class FilterFile {
  readonly header: FilterHeader
  readonly path: string
  readonly #bytes: Buffer
  readonly #levels = new Map<Level, BinaryFuse>()

  constructor(bytes: Buffer, path: string, version: number) {
    this.path = path
    this.#bytes = bytes
    this.header = filterHeader(bytes, path, version)
    for (const [level, shape] of Object.entries(this.header.levels) as [Level, FilterLevel][])
      this.#levels.set(level, { ...shape, cells: this.#cells(shape) })
  }

  #cells({ offset, bytes, bits, segmentLength, firstCells }: FilterLevel): Uint8Array | Uint16Array {
    const expected = ((firstCells + 2 * segmentLength) * bits) / 8
    if (bytes !== expected || offset % 2 !== 0 || offset + bytes > this.#bytes.length)
      throw damagedFailure(this.path, 'the filter ends too early')
    const start = this.#bytes.byteOffset + offset
    return bits === 8
      ? new Uint8Array(this.#bytes.buffer, start, bytes)
      : new Uint16Array(this.#bytes.buffer, start, bytes / 2)
  }

  has(level: Level, high: number, low: number): boolean {
    const fuse = this.#levels.get(level)
    return fuse !== undefined && fuseHas(fuse, high, (low & KEPT_LOW) >>> 0)
  }

  /** Sets `known[i]` to 1 where the filter has hash `i`, and to 0 elsewhere. */
  test(level: Level, { count, high, low }: Hashes, known: Uint8Array): void {
    const fuse = this.#levels.get(level)
    for (let index = 0; index < count; index++)
      known[index] = fuse !== undefined && fuseHas(fuse, high[index]!, (low[index]! & KEPT_LOW) >>> 0) ? 1 : 0
  }

  table(name: string): Buffer | undefined {
    const table = this.header.tables?.[name]
    if (table === undefined) return undefined
    if (table.offset + table.bytes > this.#bytes.length) throw damagedFailure(this.path, 'the filter ends too early')
    return this.#bytes.subarray(table.offset, table.offset + table.bytes)
  }

  /** What is wrong, in phrases; empty where all is well. */
  verify(): string[] {
    return Object.entries(this.header.levels).flatMap(([level, { offset, bytes, sha256 }]) => {
      const sum = createHash('sha256')
        .update(this.#bytes.subarray(offset, offset + bytes))
        .digest('hex')
      return sum === sha256 ? [] : [`level ${level} was changed or is damaged`]
    })
  }
}

/** A filter as an index that knows no places. */
export class FilterReader implements FingerprintReader {
  readonly #file: FilterFile
  readonly #found = new PostingColumns()

  constructor(file: FilterFile) {
    this.#file = file
  }

  lookUp(level: Level, { count, high, low }: Hashes): Postings {
    this.#found.begin(count)
    for (let index = 0; index < count; index++) {
      if (this.#file.has(level, high[index]!, low[index]!)) this.#found.add(NO_FILE, 0, 0)
      this.#found.endQuery()
    }
    return this.#found.result()
  }

  file(): StoredFile | undefined {
    return undefined
  }
}

/** The bytes of a filter file: header, then the cells of every level, then the tables. */
export function encodeFilter(
  header: Omit<FilterHeader, 'schema' | 'levels' | 'tables'>,
  levels: ReadonlyMap<Level, { readonly fuse: BinaryFuse; readonly keys: number }>,
  tables: ReadonlyMap<string, Uint8Array> = new Map(),
): Buffer {
  const parts: Uint8Array[] = []
  let offset = FILTER_HEADER_BYTES
  const append = (bytes: Uint8Array): { offset: number; bytes: number } => {
    const at = { offset, bytes: bytes.length }
    const padding = (8 - (bytes.length % 8)) % 8
    parts.push(bytes, new Uint8Array(padding))
    offset += bytes.length + padding
    return at
  }
  const described: { [L in Level]?: FilterLevel } = {}
  for (const [level, { fuse, keys }] of levels) {
    const { cells, bits, seed, segmentLength, firstCells } = fuse
    const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    described[level] = { bits, seed, segmentLength, firstCells, keys, sha256, ...append(bytes) }
  }
  const placed = Object.fromEntries([...tables].map(([name, bytes]) => [name, append(bytes)]))
  const full: FilterHeader = { schema: FILTER_SCHEMA, ...header, levels: described, tables: placed }
  const text = Buffer.from(JSON.stringify(full))
  const head = Buffer.alloc(FILTER_HEADER_BYTES)
  head.write(FILTER_MAGIC, 'latin1')
  head.writeUInt32LE(text.length, FILTER_MAGIC.length)
  text.copy(head, FILTER_MAGIC.length + 4)
  return Buffer.concat([head, ...parts])
}

/** @param bytes of the file, from its beginning on @throws {Failure} index-damaged, index-of-other-version */
export function filterHeader(bytes: Buffer, path: string, version: number): FilterHeader {
  const header = parseHeader(bytes, path)
  if (header.schema === FILTER_SCHEMA && header.version === version) return header
  throw new Failure('index-of-other-version', `the filter '${path}' was made by another version of Codemoat`, {
    hint: 'export it again with this version',
  })
}

export const FILTER_HEADER_BYTES = 4096

function parseHeader(bytes: Buffer, path: string): FilterHeader {
  if (bytes.toString('latin1', 0, FILTER_MAGIC.length) !== FILTER_MAGIC || bytes.length < FILTER_HEADER_BYTES)
    throw damagedFailure(path, 'it is no filter')
  const start = FILTER_MAGIC.length + 4
  const length = bytes.readUInt32LE(FILTER_MAGIC.length)
  try {
    return JSON.parse(bytes.toString('utf8', start, Math.min(FILTER_HEADER_BYTES, start + length))) as FilterHeader
  } catch {
    throw damagedFailure(path, 'the header of the filter is broken')
  }
}

const FILTER_BYTES_MAX = 4 * 1024 * 1024 * 1024 - 1

function readWhole(path: string): Buffer {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    if (fstatSync(descriptor).size > FILTER_BYTES_MAX) throw damagedFailure(path, 'it is too large for a filter')
    const bytes = readFileSync(descriptor)
    // Cells are looked at as words of two bytes: they must be aligned.
    return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw new Failure(
      code === 'ENOENT' ? 'index-not-found' : 'index-not-readable',
      code === 'ENOENT' ? `there is no filter '${path}'` : `the filter '${path}' cannot be read: ${code}`,
      { hint: 'name the file that `codemoat index export --filter` made', cause: error },
    )
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
