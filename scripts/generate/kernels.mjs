// @ts-check
/** Compiles assembly/ into modules: what searches for secrets, what only a scan with an index needs, and what only a history does. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

/** The pages of a module are the fixed part of its layout, src/kernels/memory-layout.ts, gram-layout.ts or delta-layout.ts. */
const MODULES = [
  { entry: 'assembly/index.ts', pages: 3, path: 'src/kernels/module.generated.ts', what: 'of the kernels' },
  {
    entry: 'assembly/fingerprint/index.ts',
    pages: 23,
    path: 'src/kernels/gram-module.generated.ts',
    what: 'that reads code',
  },
  {
    entry: 'assembly/deltas/index.ts',
    pages: 22,
    path: 'src/kernels/delta-module.generated.ts',
    what: 'that builds texts by deltas',
  },
]

const OPTIONS = [
  '--outFile=kernels.wasm',
  '--optimizeLevel=3',
  '--converge',
  '--noAssert',
  '--enable=simd',
  '--runtime=stub',
]

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generateKernels() {
  return Promise.all(
    MODULES.map(async ({ entry, pages, path, what }) => {
      const module = await compile(entry, pages)
      const text = [
        `// Generated from ${entry.replace('index.ts', '*.ts')} by \`npm run generate\`. Do not edit.`,
        `/** The WebAssembly module ${what}. */`,
        `export const MODULE_BASE64 =\n  '${module.toString('base64')}'`,
        '',
      ].join('\n')
      return { path, text }
    }),
  )
}

/**
 * @param {string} entry
 * @param {number} pages
 * @returns {Promise<Buffer>}
 */
async function compile(entry, pages) {
  /** @type {Buffer | undefined} */
  let module
  const { error, stderr } = await asc.main([entry, `--initialMemory=${pages}`, ...OPTIONS], {
    readFile(name, baseDir) {
      const path = join(baseDir, name)
      return existsSync(path) ? readFileSync(path, 'utf8') : null
    },
    writeFile(_name, contents) {
      if (typeof contents !== 'string') module = Buffer.from(contents)
    },
    listFiles: () => [],
  })
  if (error || !module) throw new Error(`assembly/ does not compile\n${stderr}`, { cause: error })
  return module
}
