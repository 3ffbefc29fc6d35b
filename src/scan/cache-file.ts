/** A file of a cache: what it was made for, a checksum, and the rest. A damaged one is as good as none. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../base/failure.ts'

const KEY_BYTES = 32
const HEAD_BYTES = KEY_BYTES + 32

/** What was kept in `file` for `key`, a SHA-256 in hexadecimal; undefined where it is for another one, damaged or missing. */
export function readCacheFile(file: string, key: string): Buffer | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return undefined
  }
  const kept = bytes.subarray(HEAD_BYTES)
  const isWhole =
    bytes.length >= HEAD_BYTES &&
    bytes.toString('hex', 0, KEY_BYTES) === key &&
    bytes.subarray(KEY_BYTES, HEAD_BYTES).equals(checksum(kept))
  return isWhole ? kept : undefined
}

/** Written whole or not at all. @throws {Failure} report-not-writable */
export function writeCacheFile(file: string, key: string, kept: Uint8Array): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, Buffer.concat([Buffer.from(key, 'hex'), checksum(kept), kept]), { mode: 0o600 })
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

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
