/** Reads objects that have a file of their own, as those that were just staged have: no git is started for them. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Environment } from './safe-git.ts'

export interface LooseObject {
  readonly type: string
  /** In memory of their own. */
  readonly bytes: Uint8Array
}

/** `<type> <size>` and a NUL stand before the content. */
const HEADER = /^([a-z]{1,16}) (\d{1,15})$/
const HEADER_BYTES_MAX = 34

/** More bytes than that are no beginning of an object worth reading at once. */
const FILE_BYTES_MAX = 128 * 1024 * 1024

/**
 * Where the objects of the repository are whose work tree has its root there, as far as it can be told without git: in
 * linked work trees and submodules no object will be found in it.
 */
export function looseObjectsFolder(root: string, cwd: string, environment: Environment): string {
  const { GIT_DIR, GIT_COMMON_DIR, GIT_OBJECT_DIRECTORY } = environment
  if (GIT_OBJECT_DIRECTORY) return resolve(cwd, GIT_OBJECT_DIRECTORY)
  const folder = GIT_COMMON_DIR || GIT_DIR
  return folder ? resolve(cwd, folder, 'objects') : join(root, '.git', 'objects')
}

/** The object, or undefined where it has no file here, is larger than `bytesMax`, or broken: git then has the word. */
export function readLooseObject(folder: string, oid: string, bytesMax: number): LooseObject | undefined {
  try {
    const path = join(folder, oid.slice(0, 2), oid.slice(2))
    const size = statSync(path, { throwIfNoEntry: false })?.size
    if (size === undefined || size > FILE_BYTES_MAX) return undefined
    const inflated = inflateSync(readFileSync(path), { maxOutputLength: bytesMax + HEADER_BYTES_MAX })
    const end = inflated.subarray(0, HEADER_BYTES_MAX).indexOf(0)
    const [, type, length] = HEADER.exec(inflated.toString('latin1', 0, Math.max(0, end))) ?? []
    if (type === undefined || Number(length) !== inflated.length - end - 1) return undefined
    return { type, bytes: inflated.subarray(end + 1) }
  } catch {
    return undefined
  }
}
