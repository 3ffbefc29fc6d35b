/**
 * Remembers which objects hold nothing, so that the next audit looks at the others alone. Only ids are kept: no content, no
 * secret, and no id of an object in which something was found.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../base/failure.ts'
import { VERSION } from '../base/version.ts'
import { createOidSet, type OidSet } from '../git/oid-set.ts'
import { loadRules } from './load-rules.ts'
import type { ScanSettings } from './settings.ts'

export interface CleanCache {
  readonly clean: OidSet
  /** Replaces what was there. @throws {Failure} report-not-writable */
  save(clean: OidSet): void
}

/** One file for each key: whatever changes what is found. A damaged one is as good as none. */
export function openCleanCache(folder: string, key: string, oidBytes: 20 | 32): CleanCache {
  const file = join(folder, `${key.slice(0, 16)}-${oidBytes === 20 ? 'sha1' : 'sha256'}.clean`)
  const clean = createOidSet(oidBytes)
  for (const oids = readIds(file, key, oidBytes), at = { byte: 0 }; at.byte < oids.length; at.byte += oidBytes) {
    clean.add(oids, at.byte)
  }
  return { clean, save: (all) => write(folder, file, key, all.bytes()) }
}

/** Whatever changes which secrets are found, and `more`. */
export function keyOfRules({ rules, decodeDepth }: ScanSettings, more: readonly unknown[] = []): string {
  const found = loadRules(rules)
    .all()
    .map(({ id, keywords, pattern, shape, entropyMin, checks, allow, requires, partnerOnly }) => {
      return [id, keywords, pattern, shape, entropyMin, checks, allow, requires, partnerOnly]
    })
  return createHash('sha256')
    .update(JSON.stringify([VERSION, decodeDepth, found, ...more]))
    .digest('hex')
}

/** The key, a checksum of the ids, the ids. */
const KEY_BYTES = 32
const HEAD_BYTES = KEY_BYTES + 32

function readIds(file: string, key: string, oidBytes: number): Uint8Array {
  const none = new Uint8Array(0)
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return none
  }
  const ids = bytes.subarray(HEAD_BYTES)
  const isWhole =
    bytes.length >= HEAD_BYTES &&
    ids.length % oidBytes === 0 &&
    bytes.subarray(0, KEY_BYTES).toString('hex') === key &&
    bytes.subarray(KEY_BYTES, HEAD_BYTES).equals(checksum(ids))
  return isWhole ? ids : none
}

function write(folder: string, file: string, key: string, ids: Uint8Array): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(temporary, Buffer.concat([Buffer.from(key, 'hex'), checksum(ids), ids]), { mode: 0o600 })
    renameSync(temporary, file)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw new Failure('report-not-writable', `the cache cannot be written: ${(cause as Error).message}`, {
      place: { path: file },
      hint: 'give --cache a folder that you may write to',
      cause,
    })
  }
}

function checksum(ids: Uint8Array): Buffer {
  return createHash('sha256').update(ids).digest()
}
