// @ts-check
/** Builds dist/: the command line and the library as one file each, and the library's types. */
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { importSource } from './generate/import-source.mjs'

const TYPES = !process.argv.includes('--no-types')

/** @type {import('esbuild').BuildOptions} */
const SHARED = { bundle: true, platform: 'node', target: 'node20', legalComments: 'eof', logLevel: 'warning' }

/** @type {import('esbuild').BuildOptions} */
const COMMON_JS = {
  ...SHARED,
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  // What is loaded on demand is required: node's loader of ES modules takes milliseconds to begin with.
  supported: { 'dynamic-import': false },
}

/**
 * What git never waits for, and what drags in large packages: files of their own in dist/cold/, read when they are called
 * for. Merely parsing all of it would take as long as starting Node.
 */
const COLD = [
  'src/cli/parse.ts',
  'src/hooks/set-up/canary.ts',
  'src/policy/load-configuration.ts',
  'src/git/open-git.ts',
  'src/scan/index-detectors.ts',
  'src/scan/worker-pool.ts',
  'src/scan/worker.ts',
  'src/sources/archives.ts',
]

/** @type {import('esbuild').Plugin} */
const coldModules = {
  name: 'cold modules',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = relative(process.cwd(), join(resolveDir, path)).replaceAll('\\', '/')
      return COLD.includes(file) ? { path: `./cold/${coldName(file)}.cjs`, external: true } : undefined
    })
  },
}

/** @param {string} file */
function coldName(file) {
  return file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-')
}

/**
 * The catalogue as a file of text, which is read: as a part of the program, every start would have to parse it.
 * @type {import('esbuild').Plugin}
 */
const catalogueFile = {
  name: 'catalogue file',
  setup: ({ onLoad }) => {
    onLoad({ filter: /catalogue\.generated\.ts$/ }, () => ({
      contents: [
        "import { readFileSync } from 'node:fs'",
        "const lines = readFileSync(new URL('./catalogue.txt', import.meta.url), 'latin1').split('\\n')",
        "export const RULE_IDS = lines[0].split(' ')",
        'export const KEYWORD_INDEX = lines[1]',
        'export const RULE_TEXTS = lines.slice(2)',
      ].join('\n'),
      loader: 'js',
    }))
  },
}

async function writeCatalogue() {
  const { RULE_IDS, KEYWORD_INDEX, RULE_TEXTS } = await importSource(
    "export * from './src/rules/catalogue.generated.ts'",
  )
  const text = [RULE_IDS.join(' '), KEYWORD_INDEX, ...RULE_TEXTS].join('\n')
  const ascii = text.replace(/[^\n\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync('dist/catalogue.txt', ascii)
}

/** Whatever file of dist/ a module is in, its place is that of dist/cli.cjs: threads and data are found from there. */
const placedAt = (/** @type {string} */ path) => `const importMetaUrl = require('node:url').pathToFileURL(${path}).href`

rmSync('dist/cold', { recursive: true, force: true })
await build({
  ...COMMON_JS,
  entryPoints: COLD.map((file) => ({ in: file, out: coldName(file) })),
  outdir: 'dist/cold',
  outExtension: { '.js': '.cjs' },
  banner: { js: placedAt("require('node:path').join(__dirname, '..', 'cli.cjs')") },
  plugins: [catalogueFile],
})
await build({
  ...COMMON_JS,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  // CommonJS, since an ES module loads all of node's own modules that any command imports before it begins.
  banner: { js: `#!/usr/bin/env node\n${placedAt('__filename')}` },
  plugins: [coldModules, catalogueFile],
})
chmodSync('dist/cli.cjs', 0o755)
await writeCatalogue()
await build({
  ...SHARED,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  // Some bundled packages are CommonJS and call require() for node's own modules.
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
})

if (TYPES) {
  rmSync('dist/types', { recursive: true, force: true })
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
}
