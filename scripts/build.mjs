// @ts-check
/** Builds dist/: the command line and the library as one file each, and the library's types. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { importSource } from './generate/import-source.mjs'

const TYPES = !process.argv.includes('--no-types')

/** @type {import('esbuild').BuildOptions} */
const SHARED = {
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'eof',
  logLevel: 'warning',
}

/** @type {import('esbuild').BuildOptions} */
const COMMON_JS = {
  ...SHARED,
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  // What is loaded on demand is required: node's loader of ES modules takes milliseconds to begin with.
  supported: { 'dynamic-import': false },
  // Its other form finds its own files in a way that no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
}

/**
 * The command line comes in parts, each read when it is called for: what git waits for (main), and what git never waits
 * for and drags in large packages. Merely parsing all of it would take as long as starting Node.
 */
const PARTS = [
  'src/cli/main.ts',
  'src/cli/commands/import.ts',
  'src/cli/parse.ts',
  'src/cli/originals.ts',
  'src/cli/commands/view.ts',
  'src/cli/file-source.ts',
  'src/cli/commands/hook-ai-self-test.ts',
  'src/cli/commands/mcp.ts',
  'src/hooks/set-up/canary.ts',
  'src/policy/foreign/load-foreign.ts',
  'src/policy/load-configuration.ts',
  'src/reports/html.ts',
  'src/git/open-git.ts',
  'src/scan/index-detectors.ts',
  'src/scan/own-code.ts',
  'src/scan/worker-pool.ts',
  'src/scan/worker.ts',
  'src/sources/archives.ts',
  'src/sources/open-database.ts',
]

/**
 * What a part imports of another stays a call for it.
 * @type {import('esbuild').Plugin}
 */
const otherParts = {
  name: 'other parts',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      const file = relative(process.cwd(), join(resolveDir, path)).replaceAll('\\', '/')
      const isOther = kind === 'dynamic-import' && PARTS.includes(file)
      return isOther ? { path: `./${partName(file)}.cjs`, external: true } : undefined
    })
  },
}

/** @param {string} file */
function partName(file) {
  return file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-')
}

/** Tells code that was compiled from these parts from that of other ones. */
function hashOfParts() {
  const hash = createHash('sha256')
  for (const file of PARTS) hash.update(readFileSync(`dist/parts/${partName(file)}.cjs`))
  return hash.digest('hex').slice(0, 16)
}

/**
 * The catalogue as a file of text: as a part of the program, every start would have to parse it. Of the rules, a line each,
 * a scan needs few: only those become strings, at the lengths that the third line tells.
 * @type {import('esbuild').Plugin}
 */
const catalogueFile = {
  name: 'catalogue file',
  setup: ({ onLoad }) => {
    onLoad({ filter: /catalogue\.generated\.ts$/ }, () => ({
      contents: [
        "import { readFileSync } from 'node:fs'",
        "const bytes = readFileSync(new URL('./catalogue.txt', import.meta.url))",
        'let end = -1',
        "const nextLine = () => bytes.latin1Slice(end + 1, (end = bytes.indexOf('\\n', end + 1)))",
        "export const RULE_IDS = nextLine().split(' ')",
        'export const KEYWORD_INDEX = nextLine()',
        "const lengths = nextLine().split(' ')",
        'const start = end',
        'const ends = lengths.map((length) => (end += 1 + Number(length)))',
        'export const ruleText = (position) => bytes.latin1Slice((ends[position - 1] ?? start) + 1, ends[position])',
      ].join('\n'),
      loader: 'js',
    }))
  },
}

/**
 * SQLite's WebAssembly as a file of its own: as text it would be a third longer, and part of what is compiled.
 * @type {import('esbuild').Plugin}
 */
const sqliteFile = {
  name: 'SQLite file',
  setup: ({ onLoad }) => {
    onLoad({ filter: /sqlite-wasm\.ts$/ }, () => ({
      contents: "export const SQLITE_WASM = new URL('./sqlite.wasm', import.meta.url)",
      loader: 'js',
    }))
  },
}

/**
 * In CommonJS, node's own modules are required without `node:module`, which takes a millisecond to load.
 * @type {import('esbuild').Plugin}
 */
const plainRequire = {
  name: 'plain require',
  setup: ({ onLoad }) => {
    onLoad({ filter: /sources[\\/]lazy-node\.ts$/ }, () => ({
      contents: ['crypto', 'zlib']
        .map((name) => `export const node${name[0]?.toUpperCase()}${name.slice(1)} = () => require('node:${name}')`)
        .join('\n'),
      loader: 'js',
    }))
  },
}

async function writeCatalogue() {
  const { RULE_IDS, KEYWORD_INDEX, ruleText } = await importSource("export * from './src/rules/catalogue.generated.ts'")
  /** @param {string} json */
  const ascii = (json) =>
    json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const rules = RULE_IDS.map((/** @type {string} */ _, /** @type {number} */ index) => ascii(ruleText(index)))
  const lengths = rules.map((/** @type {string} */ rule) => rule.length)
  const lines = [RULE_IDS.join(' '), ascii(KEYWORD_INDEX), lengths.join(' '), ...rules]
  writeFileSync('dist/catalogue.txt', lines.join('\n'))
}

/**
 * A part is the function that node's loader would make of it. Whatever part a module is in, its place is that of
 * dist/cli.cjs: threads and data are found from there.
 */
const PLACE =
  "const importMetaUrl = require('node:url').pathToFileURL(require('node:path').join(__dirname, '..', 'cli.cjs')).href"

rmSync('dist/parts', { recursive: true, force: true })
await build({
  ...COMMON_JS,
  entryPoints: PARTS.map((file) => ({ in: file, out: partName(file) })),
  outdir: 'dist/parts',
  outExtension: { '.js': '.cjs' },
  banner: { js: `(function (exports, require, module, __filename, __dirname) {${PLACE}` },
  footer: { js: '})' },
  plugins: [otherParts, catalogueFile, plainRequire, sqliteFile],
})
await build({
  ...COMMON_JS,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/cli.cjs',
  banner: { js: '#!/usr/bin/env node' },
  define: { BUILD: JSON.stringify(hashOfParts()) },
})
chmodSync('dist/cli.cjs', 0o755)
await writeCatalogue()
// What a configuration came to is kept for this very program, rules included.
const program = createHash('sha256').update(hashOfParts()).update(readFileSync('dist/catalogue.txt')).digest('hex')
writeFileSync('dist/parts/build.txt', program.slice(0, 16))
copyFileSync('node_modules/sql.js/dist/sql-wasm.wasm', 'dist/sqlite.wasm')
await build({
  ...SHARED,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  plugins: [sqliteFile],
  // sql.js asks where it is, in words that ES modules do not have, and needs no answer: it is given its WebAssembly.
  define: { __dirname: '""', __filename: '""' },
  // Some bundled packages are CommonJS and call require() for node's own modules.
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
})

if (TYPES) {
  rmSync('dist/types', { recursive: true, force: true })
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
}
