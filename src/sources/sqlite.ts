/** SQLite, compiled to WebAssembly: works on databases in memory, and knows no files. */
import { readFileSync } from 'node:fs'
import initSqlJs, { type SqlJs } from 'sql.js'
import { SQLITE_WASM } from './sqlite-wasm.ts'

let loaded: Promise<SqlJs> | undefined

/** Undefined where it is not shipped, as in the GitHub Action. */
export async function loadSqlite(): Promise<SqlJs | undefined> {
  if (SQLITE_WASM === undefined) return undefined
  loaded ??= initSqlJs({ wasmBinary: readFileSync(SQLITE_WASM) })
  return loaded
}
