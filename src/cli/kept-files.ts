/**
 * Files that one run keeps for the next, in the user's own cache folder, to save time and nothing else: whatever is wrong
 * with one, it is as if there were none. `NODE_DISABLE_COMPILE_CACHE=1`, node's own variable, switches them off.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'

/** What is read is trusted, down to a crash. The format of zlib carries a checksum, and checking is all it is used for. */
const UNCOMPRESSED = { level: 0 }

/** More files than this are left from builds and places of the past. */
const FILES_MAX = 100

/** Where the system keeps caches; undefined for a user who has nowhere to keep anything. */
export function cacheFolder(name: string): string | undefined {
  const { HOME, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const ofSystem = process.platform === 'darwin' ? 'Library/Caches' : '.cache'
  const caches = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME || (HOME && join(HOME, ofSystem))
  return caches && join(caches, 'codemoat', name)
}

/** What it holds decides what is run, and what is let pass: nobody else may be able to write there. It is made where it is missing. */
export function usableFolder(folder: string): string | undefined {
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

/** Undefined where there is none, or not the one that was written. */
export function readKept(file: string): Buffer | undefined {
  try {
    const stored = readFileSync(file)
    // What is not compressed is no longer without its wrapping: one piece of output is enough.
    return inflateSync(stored, { chunkSize: Math.max(64, stored.length) })
  } catch {
    return undefined
  }
}

/** Written whole or not at all: another run may be reading. */
export function writeKept(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, deflateSync(bytes, UNCOMPRESSED), { mode: 0o600 })
    renameSync(temporary, file)
    const folder = dirname(file)
    const files = readdirSync(folder)
    if (files.length > FILES_MAX) for (const name of files) if (join(folder, name) !== file) rmSync(join(folder, name))
  } catch {
    // A full or read-only disk: the next run does what this one did.
  }
}
