/**
 * Keeps what V8 compiled from one run to the next: compiling is a third of what a hook takes. The parts of the program are
 * loaded through it; whatever is wrong with the cache, they are compiled as if there were none.
 *
 * V8 itself refuses data of another version of itself, of other flags or of a source of another length; that the source is
 * the very same is what `build` says.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { readKept, usableFolder, writeKept } from './kept-files.ts'

export interface CodeCache {
  /** Folder of the user's own, made where it is missing; undefined where the user has none. */
  readonly folder: string | undefined
  /** What the parts were built from: other parts have another one. */
  readonly build: string
  /** What is run: each command compiles other functions. */
  readonly run: string
}

type Require = (name: string) => unknown

/** Now and then what is kept is renewed: the run that made it may have had little to do. */
const RENEWED_ONE_IN = 16

/** @returns loads a part, the function around a CommonJS file, with the parts that it requires; once each. */
export function partLoader(cache: CodeCache, requireOther: Require): Require {
  const loaded = new Map<string, { exports: unknown }>()
  const unkept: { readonly file: string; readonly script: Script }[] = []
  process.once('exit', () => {
    for (const { file, script } of unkept) writeKept(file, script.createCachedData())
  })
  const folder = cache.folder && usableFolder(cache.folder)
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const own = dirname(file)
    const requirePart: Require = (name) => (name.startsWith('./') ? load(join(own, name)) : requireOther(name))
    const cacheFile = folder && join(folder, cacheName(file, cache))
    const script = compile(file, cacheFile ? readKept(cacheFile) : undefined)
    const isKept = script.cachedDataRejected === false && Math.random() * RENEWED_ONE_IN > 1
    if (cacheFile && !isKept) unkept.push({ file: cacheFile, script })
    script.runInThisContext()(module.exports, requirePart, module, file, own)
    return module.exports
  }
  return load
}

function compile(file: string, cachedData: Buffer | undefined): Script {
  // The bundler writes ASCII.
  return new Script(readFileSync(file, 'latin1'), { filename: file, ...(cachedData && { cachedData }) })
}

function cacheName(file: string, { build, run }: CodeCache): string {
  const part = file.replace(/^.*[\\/]|\.cjs$/g, '')
  return `${part}-${run}-${build}-${process.version}-${process.arch}`
}
