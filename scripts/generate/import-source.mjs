// @ts-check
/** Imports TypeScript of this repository: Node 20 runs none, so it is bundled into a temporary file first. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * @param {string} contents a module that exports what is wanted, with paths from the repository's root
 * @returns {Promise<any>}
 */
export async function importSource(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'codemoat-'))
  const outfile = join(folder, 'source.mjs')
  try {
    await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'warning',
      banner: {
        js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
      },
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
