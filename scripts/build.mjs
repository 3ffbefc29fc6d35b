// @ts-check
/** Builds dist/: the command line and the library as one file each, and the library's types. */
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

const TYPES = !process.argv.includes('--no-types')

/** @type {import('esbuild').BuildOptions} */
const SHARED = { bundle: true, platform: 'node', target: 'node20', legalComments: 'eof', logLevel: 'warning' }

/** @type {import('esbuild').BuildOptions} */
const COMMON_JS = { ...SHARED, format: 'cjs', define: { 'import.meta.url': 'importMetaUrl' } }

const IMPORT_META_URL = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href"

/**
 * What drags in large packages and what a hook never needs: files of their own in dist/cold/, read when they are called
 * for. Merely parsing them would take as long as starting Node.
 */
const COLD = [
  'src/cli/parse.ts',
  'src/cli/commands/set-up.ts',
  'src/hooks/set-up/canary.ts',
  'src/policy/configuration.ts',
  'src/git/open-git.ts',
  'src/rules/examples.ts',
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

rmSync('dist/cold', { recursive: true, force: true })
await build({
  ...COMMON_JS,
  entryPoints: COLD.map((file) => ({ in: file, out: coldName(file) })),
  outdir: 'dist/cold',
  outExtension: { '.js': '.cjs' },
  banner: { js: IMPORT_META_URL },
})
await build({
  ...COMMON_JS,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  // CommonJS, since an ES module loads all of node's own modules that any command imports before it begins.
  banner: { js: `#!/usr/bin/env node\n${IMPORT_META_URL}` },
  plugins: [coldModules],
})
chmodSync('dist/cli.cjs', 0o755)
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
