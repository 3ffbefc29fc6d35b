/** Where SQLite's WebAssembly is; scripts/build.mjs puts it beside what it builds, and its place there in place of this. */
import { createRequire } from 'node:module'

export const SQLITE_WASM: string | URL = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')
