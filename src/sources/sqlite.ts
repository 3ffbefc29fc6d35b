/** SQLite, compiled to WebAssembly: works on databases in memory, and knows no files. */
import { readFileSync } from 'node:fs'
import initSqlJs, { type SqlJs } from 'sql.js'
import { SQLITE_WASM } from './sqlite-wasm.ts'

let loaded: Promise<SqlJs> | undefined

export async function loadSqlite(): Promise<SqlJs> {
  loaded ??= initSqlJs({ wasmBinary: readFileSync(SQLITE_WASM) })
  return loaded
}
