// @ts-check
/** Compiles assembly/ into src/kernels/module.generated.ts. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const OPTIONS = [
  'assembly/index.ts',
  '--outFile=kernels.wasm',
  '--optimizeLevel=3',
  '--converge',
  '--noAssert',
  '--enable=simd',
  '--runtime=stub',
  // The fixed part of src/kernels/memory-layout.ts; tables of finders make it grow.
  '--initialMemory=3',
]

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generateKernels() {
  const module = await compile()
  return [
    {
      path: 'src/kernels/module.generated.ts',
      text: [
        '// Generated from assembly/*.ts by `npm run generate`. Do not edit.',
        '/** The WebAssembly module of the kernels. */',
        `export const MODULE_BASE64 =\n  '${module.toString('base64')}'`,
        '',
      ].join('\n'),
    },
  ]
}

/** @returns {Promise<Buffer>} */
async function compile() {
  /** @type {Buffer | undefined} */
  let module
  const { error, stderr } = await asc.main(OPTIONS, {
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
