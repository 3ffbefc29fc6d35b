/**
 * The list of what an index consists of at one moment: one small file, replaced as a whole, which is how every change
 * becomes visible at once. Its names are sealed; a MAC over all of it tells the wrong key and damage apart.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { StoredRepository } from './fingerprint-store.ts'
import { derive, type IndexKeys, keyId } from './index-keys.ts'
import { damagedFailure } from './section-reader.ts'

export const MANIFEST_NAME = 'manifest.json'
const SCHEMA = 'codemoat.index/1'

export interface SegmentEntry {
  readonly id: string
  readonly bytes: number
  readonly files: number
  readonly rows: number
  /** Files that are in the segment no more: a bitmap in base64, bit `n % 8` of byte `n / 8` for file `n`. */
  readonly removed?: string
}

/** Code of others that the index knows, one file of keys. */
export interface PublicEntry {
  readonly id: string
  readonly bytes: number
  readonly rows: number
}

/** What is told about a set of public code. */
export interface PublicSet {
  readonly id: string
  readonly name: string
  /** What it was made from, so that the same is not read twice: hashes of packages and files. */
  readonly items: readonly string[]
}

/** What the names key opens. */
export interface ManifestNames {
  readonly repositories: readonly StoredRepository[]
  readonly publicSets: readonly PublicSet[]
}

export interface Manifest {
  readonly schema: typeof SCHEMA
  /** Of lexer and levels. */
  readonly version: number
  readonly generation: number
  readonly keyId: string
  readonly segments: readonly SegmentEntry[]
  readonly publicCode: readonly PublicEntry[]
  /** Absent where the names key is not at hand, or in a blind index. */
  readonly names?: ManifestNames
}

interface ManifestFile extends Omit<Manifest, 'names'> {
  readonly names?: string
  readonly mac?: string
}

const MANIFEST_BYTES_MAX = 256 * 1024 * 1024

export function emptyManifest(keys: IndexKeys, version: number): Manifest {
  return {
    schema: SCHEMA,
    version,
    generation: 0,
    keyId: keyId(keys.fingerprint!),
    segments: [],
    publicCode: [],
    names: { repositories: [], publicSets: [] },
  }
}

export function encodeManifest(manifest: Manifest, keys: IndexKeys): string {
  const { names, ...rest } = manifest
  const sealed = names && keys.names ? seal(keys.names, JSON.stringify(names)) : undefined
  const body: ManifestFile = { ...rest, ...(sealed !== undefined && { names: sealed }) }
  return `${JSON.stringify({ ...body, mac: macOf(body, keys) }, undefined, 1)}\n`
}

/**
 * Reads the manifest of index `folder`, with that of `rings` which made it.
 * @throws {Failure} index-not-found, index-not-readable, index-damaged, index-of-other-version, index-of-other-key
 */
export function readManifest(
  folder: string,
  ring: readonly IndexKeys[],
  version: number,
): { manifest: Manifest; keys: IndexKeys } {
  const path = join(folder, MANIFEST_NAME)
  const file = parse(readText(folder, path), path)
  if (file.schema !== SCHEMA || file.version !== version) {
    throw new Failure('index-of-other-version', `the index '${folder}' was made by another version of Codemoat`, {
      hint: 'use that version, or make a new index and register the repositories again',
    })
  }
  const keys = ring.find((one) => one.fingerprint && keyId(one.fingerprint) === file.keyId)
  if (keys === undefined) {
    throw new Failure('index-of-other-key', `the index '${folder}' was made with another key than those at hand`, {
      hint: `name the file that holds key ${file.keyId} with --key`,
    })
  }
  const { mac = '', names, ...body } = file
  const expected = macOf({ ...body, ...(names !== undefined && { names }) }, keys)
  if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected)))
    throw damagedFailure(path, 'its manifest was changed')
  const opened =
    names !== undefined && keys.names ? (JSON.parse(open(keys.names, names, path)) as ManifestNames) : undefined
  return { manifest: { ...body, ...(opened && { names: opened }) }, keys }
}

function readText(folder: string, path: string): string {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > MANIFEST_BYTES_MAX) throw damagedFailure(path, 'its manifest is too long')
    return bytes.toString('utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Failure('index-not-found', `there is no index '${folder}'`, {
        hint: 'make it with `codemoat index add <folder>`, or name another one with --index',
        cause: error,
      })
    }
    if (error instanceof Failure) throw error
    throw new Failure('index-not-readable', `the index '${folder}' cannot be read: ${code}`, {
      hint: 'check that you may read its folder',
      cause: error,
    })
  }
}

function parse(text: string, path: string): ManifestFile {
  try {
    const file = JSON.parse(text) as ManifestFile
    if (typeof file?.schema === 'string' && Array.isArray(file.segments ?? [])) return file
  } catch {
    // Half a file is no JSON.
  }
  throw damagedFailure(path, 'its manifest is no manifest')
}

function macOf(body: ManifestFile, keys: IndexKeys): string {
  const key = derive(keys.fingerprint!, 'manifest')
  return createHmac('sha256', key).update(JSON.stringify(body)).digest('hex')
}

/** A nonce drawn at random: an index changes its manifest far fewer than 2^32 times. */
function seal(namesKey: Uint8Array, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(namesKey, 'manifest'), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

function open(namesKey: Uint8Array, sealed: string, path: string): string {
  try {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', derive(namesKey, 'manifest'), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    throw damagedFailure(path, 'its names cannot be opened with the names key')
  }
}
