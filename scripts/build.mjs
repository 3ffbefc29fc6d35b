// @ts-check
/** Builds dist/: the command line and the library as one file each, and the library's types. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

const TYPES = !process.argv.includes('--no-types')

/** @type {import('esbuild').BuildOptions} */
const SHARED = { bundle: true, platform: 'node', target: 'node20', legalComments: 'eof', logLevel: 'warning' }

await build({
  ...SHARED,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  // CommonJS, since an ES module loads all of node's own modules that any command imports before it begins.
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href" },
})
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
