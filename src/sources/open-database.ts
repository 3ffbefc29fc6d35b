/** Opens databases of chats in memory: one text for each of their values, and one for each table of everything else. */
import * as zlib from 'node:zlib'
import type { SqlDatabase, SqlValue } from 'sql.js'
import { LIMITS } from '../base/limits.ts'
import { CHAT_DATABASES, type ChatDatabase } from './chat-databases.ts'
import { loadSqlite } from './sqlite.ts'
import { withLog } from './write-ahead-log.ts'

/** A value of a database, under the name of its table and its own; `problem` where it could not be read. */
export type DatabaseRow =
  | { readonly name: string; readonly bytes: Uint8Array; readonly problem?: string | undefined }
  | { readonly name: string; readonly problem: string }

/** Where the header says which page is the first of those that hold nothing any more. */
const FREE_LIST = 32

/**
 * The values of a database of chats with its write-ahead log; nothing where it is any other database. What was deleted,
 * and is still in pages that are free, comes last.
 * @throws where the database is broken: what came before was read, and is not all
 */
export async function* openDatabase(bytes: Uint8Array, log: Uint8Array): AsyncGenerator<DatabaseRow> {
  const image = withLog(bytes, log)
  if (!mentionsChats(image)) return
  const sqlite = await loadSqlite()
  const database = new sqlite.Database(image)
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
      for (const [key, value, type] of rows(database, sql)) {
        yield unpacked(`${table}/${key ?? ''}`, asBytes(value ?? null), type === 'zstd')
      }
    }
    for (const [table, names] of columns) {
      const read = known.tables[table] ?? []
      const others = names.filter((name) => !read.includes(name))
      if (others.length > 0) yield* otherText(database, table, others)
    }
    const free = freePages(image)
    if (free.length > 0) yield { name: '<free pages>', bytes: free }
  } finally {
    database.close()
  }
}

/** The schema stands in the bytes as text, at their beginning: what is not there need not be looked for with SQLite. */
export function mentionsChats(bytes: Uint8Array): boolean {
  return CHAT_DATABASES.some((known) => isMentioned(known, bytes))
}

function isMentioned({ tables }: ChatDatabase, image: Uint8Array): boolean {
  return Object.keys(tables).every((table) => Buffer.prototype.indexOf.call(image, table, 0, 'latin1') >= 0)
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
    if (length < LIMITS.archiveEntryBytes) continue
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

function unpacked(name: string, bytes: Uint8Array, isPacked: boolean): DatabaseRow {
  if (!isPacked) return { name, bytes }
  if (unpackZstd === undefined)
    return { name, problem: 'compressed with zstd, which takes Node 22.15 or newer to read' }
  try {
    return { name, bytes: unpackZstd(bytes, { maxOutputLength: LIMITS.archiveEntryBytes }) }
  } catch {
    return { name, bytes, problem: 'its zstd data is broken or too large: its bytes were scanned as they are' }
  }
}

/** The pages that the list of free pages names, one after the other; each once, whatever the list says. */
function freePages(image: Uint8Array): Uint8Array {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  const size = view.getUint16(16) === 1 ? 65536 : view.getUint16(16)
  const pages = new Set<number>()
  const isPage = (page: number): boolean => page > 1 && page * size <= image.length && !pages.has(page)
  for (let trunk = view.getUint32(FREE_LIST); isPage(trunk); trunk = view.getUint32((trunk - 1) * size)) {
    pages.add(trunk)
    const at = (trunk - 1) * size
    const count = Math.min(view.getUint32(at + 4), size / 4 - 2)
    for (let leaf = 0; leaf < count; leaf++) {
      const page = view.getUint32(at + 8 + 4 * leaf)
      if (isPage(page)) pages.add(page)
    }
  }
  const sorted = [...pages].sort((a, b) => a - b)
  return Buffer.concat(sorted.map((page) => image.subarray((page - 1) * size, page * size)))
}
