/**
 * Keeps what V8 compiled from one run to the next: compiling is a third of what a hook takes. The parts of the program are
 * loaded through it; whatever is wrong with the cache, they are compiled as if there were none.
 *
 * V8 itself refuses data of another version of itself, of other flags or of a source of another length; that the source is
 * the very same is what `build` says. `NODE_DISABLE_COMPILE_CACHE=1`, node's own variable, switches it off.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { deflateSync, inflateSync } from 'node:zlib'

export interface CodeCache {
  /** Folder of the user's own, made where it is missing; undefined where the user has none. */
  readonly folder: string | undefined
  /** What the parts were built from: other parts have another one. */
  readonly build: string
  /** What is run: each command compiles other functions. */
  readonly run: string
}

/** V8 trusts what it is given, down to a crash. The format of zlib carries a checksum, and checking is all it is used for. */
const UNCOMPRESSED = { level: 0 }

type Require = (name: string) => unknown

/** More files than this are left from builds of the past. */
const FILES_MAX = 100

/** Now and then what is kept is renewed: the run that made it may have had little to do. */
const RENEWED_ONE_IN = 16

/** @returns loads a part, the function around a CommonJS file, with the parts that it requires; once each. */
export function partLoader(cache: CodeCache, requireOther: Require): Require {
  const loaded = new Map<string, { exports: unknown }>()
  const unkept: { readonly file: string; readonly script: Script }[] = []
  process.once('exit', () => unkept.forEach(write))
  const folder = cache.folder && usableFolder(cache.folder)
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const own = dirname(file)
    const requirePart: Require = (name) => (name.startsWith('./') ? load(join(own, name)) : requireOther(name))
    const cacheFile = folder && join(folder, cacheName(file, cache))
    const script = compile(file, cacheFile ? read(cacheFile) : undefined)
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

/** Undefined where there is none, or not the one that was written. */
function read(file: string): Buffer | undefined {
  try {
    const stored = readFileSync(file)
    // What is not compressed is no longer without its wrapping: one piece of output is enough.
    return inflateSync(stored, { chunkSize: Math.max(64, stored.length) })
  } catch {
    return undefined
  }
}

/** Written whole or not at all: another run may be reading. */
function write({ file, script }: { readonly file: string; readonly script: Script }): void {
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, deflateSync(script.createCachedData(), UNCOMPRESSED), { mode: 0o600 })
    renameSync(temporary, file)
    const folder = dirname(file)
    const files = readdirSync(folder)
    if (files.length > FILES_MAX) for (const name of files) if (join(folder, name) !== file) rmSync(join(folder, name))
  } catch {
    // A full or read-only disk: the next run compiles as this one did.
  }
}

/** It holds code that will be run: nobody else may be able to write there. */
function usableFolder(folder: string): string | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined
  try {
    const stats = statSync(folder, { throwIfNoEntry: false })
    if (stats === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const isOwn = stats === undefined || process.getuid === undefined || stats.uid === process.getuid()
    return isOwn && ((stats?.mode ?? 0) & 0o022) === 0 ? folder : undefined
  } catch {
    return undefined
  }
}
