// @ts-check
/**
 * Builds what the GitHub Action runs, action/, which is committed: whoever uses the Action installs nothing. With --check,
 * compares and fails where it does not match its source; with --to FOLDER, writes it there. The same source gives the same
 * bytes on every machine.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, to: { type: 'string' } } })
const FOLDER = options.to ?? 'action'

/**
 * What only some runs need, and what drags in large packages, by the file that it is in: the clients of GitHub, and SQLite
 * for the databases in which assistants keep their chats.
 */
const APART = {
  network: ['src/action/github-api.ts', 'src/action/history-cache.ts'],
  database: ['src/sources/open-database.ts'],
}

/** @type {import('esbuild').BuildOptions} */
const SHARED = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  legalComments: 'eof',
  logLevel: 'warning',
  write: false,
  outdir: FOLDER,
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
  supported: { 'dynamic-import': false },
}

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\// }, ({ path, resolveDir, kind }) => {
      const file = relative(process.cwd(), join(resolveDir, path)).replaceAll('\\', '/')
      const [name] = Object.entries(APART).find(([, files]) => files.includes(file)) ?? []
      return kind === 'dynamic-import' && name ? { path: `./${name}.cjs`, external: true } : undefined
    })
  },
}

/**
 * The toolkit's core loads its HTTP client, 400 kB, for a kind of login that we do not use.
 * @type {import('esbuild').Plugin}
 */
const withoutLogin = {
  name: 'without login',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@actions\/core\/lib\/oidc-utils\.js$/ }, () => ({ contents: 'export class OidcClient {}' }))
  },
}

/**
 * SQLite's WebAssembly as a file of its own.
 * @type {import('esbuild').Plugin}
 */
const sqliteFile = {
  name: 'SQLite file',
  setup: ({ onLoad }) => {
    onLoad({ filter: /sqlite-wasm\.ts$/ }, () => ({
      contents: "export const SQLITE_WASM = new URL('./sqlite.wasm', import.meta.url)",
    }))
  },
}

const plugins = [apart, withoutLogin, sqliteFile]
const bundles = await Promise.all([
  build({ ...SHARED, entryPoints: { index: 'src/action/main.ts' }, plugins }),
  ...Object.entries(APART).map(([name, files]) =>
    build({
      ...SHARED,
      stdin: { contents: files.map((file) => `export * from './${file}'`).join('\n'), resolveDir: process.cwd() },
      entryNames: name,
      plugins,
    }),
  ),
])
const built = [
  ...bundles.flatMap(({ outputFiles }) => outputFiles ?? []),
  { path: join(FOLDER, 'sqlite.wasm'), contents: readFileSync('node_modules/sql.js/dist/sql-wasm.wasm') },
]

const stale = []
for (const { path, contents } of built) {
  const file = relative(process.cwd(), path)
  if (read(file)?.equals(contents)) continue
  stale.push(file)
  if (options.check) continue
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(file, contents)
}
if (options.check && stale.length > 0) {
  console.error(`what the Action runs does not match its source: ${stale.join(', ')}\nrun: npm run bundle`)
  process.exitCode = 1
} else {
  console.log(stale.length === 0 ? 'the Action: fresh' : `the Action: wrote ${stale.join(', ')}`)
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
