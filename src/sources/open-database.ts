/** Opens databases of chats, page by page: one text for each of their values, and one for each table of everything else. */
import * as zlib from 'node:zlib'
import type { SqlDatabase, SqlValue } from 'sql.js'
import { LIMITS } from '../base/limits.ts'
import type { Blob } from '../base/passage.ts'
import { CHAT_DATABASES, type ChatDatabase } from './chat-databases.ts'
import type { FileImage } from './file-image.ts'
import { loadSqlite } from './sqlite.ts'
import { withLog } from './write-ahead-log.ts'

/**
 * A value of a database, under the name of its table and its own; `problem` where it could not be read. `unpacked`: its
 * bytes, where they were compressed.
 */
export type DatabaseRow =
  | {
      readonly name: string
      readonly bytes: Uint8Array
      readonly problem?: string | undefined
      readonly known?: Blob['known']
      readonly unpacked?: number
    }
  | { readonly name: string; readonly problem: string }

/** Where the header says which page is the first of those that hold nothing any more. */
const FREE_LIST = 32

/**
 * The values of a database of chats with its write-ahead log; nothing where it is any other database. What was deleted,
 * and is still in pages that are free, comes last.
 * @throws where the database is broken: what came before was read, and is not all
 */
export async function* openDatabase(file: FileImage, log: Uint8Array): AsyncGenerator<DatabaseRow> {
  const image = withLog(file, log)
  if (!mentionsChats(image)) return
  const sqlite = await loadSqlite()
  const database = new sqlite.Database({ ...image, slice: () => image })
  try {
    database.run('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON')
    const columns = columnsOf(database)
    const known = CHAT_DATABASES.find(({ tables }) =>
      Object.entries(tables).every(([table, names]) => names.every((name) => columns.get(table)?.includes(name))),
    )
    if (known === undefined) return
    // It finds trees that lead back into themselves, too: what it passes can be read in bounded time.
    if ([...rows(database, 'PRAGMA quick_check(1)')][0]?.[0] !== 'ok') throw new Error('the database is broken')
    for (const { table, sql } of known.rows) {
      for (const [key, value, ...about] of rows(database, sql)) {
        yield rowOf(`${table}/${key ?? ''}`, asBytes(value ?? null), about)
      }
    }
    for (const [table, names] of columns) {
      const read = known.tables[table] ?? []
      const others = names.filter((name) => !read.includes(name))
      if (others.length > 0) yield* otherText(database, table, others)
    }
    yield* freePages(image)
  } finally {
    database.close()
  }
}

/** The schema stands in the bytes as text, at their beginning: what is not there need not be looked for with SQLite. */
function mentionsChats(image: FileImage): boolean {
  const bytes = image.subarray(0, Math.min(image.length, LIMITS.pieceBytes))
  return CHAT_DATABASES.some((known) => isMentioned(known, bytes))
}

function isMentioned({ tables }: ChatDatabase, bytes: Uint8Array): boolean {
  return Object.keys(tables).every((table) => Buffer.prototype.indexOf.call(bytes, table, 0, 'latin1') >= 0)
}

/** Columns by table: of real tables alone, for views and columns that are computed could compute for ever. */
function columnsOf(database: SqlDatabase): Map<string, string[]> {
  const columns = new Map<string, string[]>()
  const sql = `SELECT t.name, c.name, c.hidden FROM pragma_table_list t, pragma_table_xinfo(t.name) c
    WHERE t.schema = 'main' AND t.type IN ('table', 'shadow') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`
  for (const [table, column, hidden] of rows(database, sql)) {
    const names = columns.get(String(table)) ?? []
    if (hidden === 0) names.push(String(column))
    columns.set(String(table), names)
  }
  return columns
}

/** The texts of the columns that no text of a value has. */
function* otherText(database: SqlDatabase, table: string, columns: readonly string[]): Generator<DatabaseRow> {
  const parts: Uint8Array[] = []
  let length = 0
  for (const row of rows(database, `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}`)) {
    for (const value of row) {
      if (value === null || typeof value === 'number') continue
      const bytes = asBytes(value)
      parts.push(bytes, Buffer.from('\n'))
      length += bytes.length + 1
    }
    if (length < LIMITS.pieceBytes) continue
    yield { name: table, bytes: Buffer.concat(parts.splice(0)) }
    length = 0
  }
  if (length > 0) yield { name: table, bytes: Buffer.concat(parts) }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function* rows(database: SqlDatabase, sql: string): Generator<SqlValue[]> {
  const statement = database.prepare(sql)
  try {
    while (statement.step()) yield statement.get()
  } finally {
    statement.free()
  }
}

function asBytes(value: SqlValue): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(value === null ? '' : String(value))
}

/** Of node 22.15 and newer. */
type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array
const unpackZstd = (zlib as { readonly zstdDecompressSync?: Unpack }).zstdDecompressSync

/** `about`: how it is compressed, or nothing; and, where the query asks for them, its session, its turn and its folder. */
function rowOf(name: string, bytes: Uint8Array, [packing, session, turn, cwd]: readonly SqlValue[]): DatabaseRow {
  if (packing === 'zstd') return unpacked(name, bytes)
  if (turn === undefined) return { name, bytes }
  const known = {
    ...(typeof session === 'string' && session !== '' && { session }),
    turn: typeof turn === 'number' ? turn : undefined,
    ...(typeof cwd === 'string' && cwd !== '' && { cwd }),
  }
  return { name, bytes, known }
}

function unpacked(name: string, bytes: Uint8Array): DatabaseRow {
  if (unpackZstd === undefined)
    return { name, problem: 'compressed with zstd, which takes Node 22.15 or newer to read' }
  try {
    const whole = unpackZstd(bytes, { maxOutputLength: LIMITS.archiveEntryBytes })
    return { name, bytes: whole, unpacked: whole.length }
  } catch {
    return { name, bytes, problem: 'its zstd data is broken or too large: its bytes were scanned as they are' }
  }
}

/** The pages that the list of free pages names, in their order, each once, whatever the list says. */
function* freePages(image: FileImage): Generator<DatabaseRow> {
  const name = '<free pages>'
  const { size, pages } = freePageNumbers(image)
  const atOnce = LIMITS.pieceBytes / size
  for (let from = 0; from < pages.length; from += atOnce) {
    const parts = pages.slice(from, from + atOnce).map((page) => image.subarray((page - 1) * size, page * size))
    yield { name, bytes: Buffer.concat(parts) }
  }
}

function freePageNumbers(image: FileImage): { readonly size: number; readonly pages: readonly number[] } {
  const header = viewOf(image.subarray(0, FREE_LIST + 4))
  const size = header.getUint16(16) === 1 ? 65536 : header.getUint16(16)
  const pages = new Set<number>()
  const isPage = (page: number): boolean => page > 1 && page * size <= image.length && !pages.has(page)
  for (let trunk = header.getUint32(FREE_LIST); isPage(trunk); ) {
    pages.add(trunk)
    const list = viewOf(image.subarray((trunk - 1) * size, trunk * size))
    const count = Math.min(list.getUint32(4), size / 4 - 2)
    for (let leaf = 0; leaf < count; leaf++) {
      const page = list.getUint32(8 + 4 * leaf)
      if (isPage(page)) pages.add(page)
    }
    trunk = list.getUint32(0)
  }
  return { size, pages: [...pages].sort((a, b) => a - b) }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
