/**
 * Whose code it is: names of repositories and paths of files, in blocks of 256 files, each compressed and sealed on its own
 * (AES-256-GCM), so that one name costs one block. Without the names key the rest of a segment works, and names nothing.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FileDescription, StoredFile } from './fingerprint-store.ts'
import { damagedFailure } from './section-reader.ts'

const TAG_BYTES = 16
/** A block of 256 files whose paths are all of the longest kind. */
const BLOCK_BYTES_MAX = 64 * 1024 * 1024

/** Where a block of names stands in its section, and whose files it names. */
export interface NamesBlock {
  readonly offset: number
  readonly bytes: number
  readonly repositories: readonly string[]
}

type FileRow = readonly [
  repository: number,
  oid: string,
  paths: readonly string[],
  lines: number,
  words: number,
  isTest: 0 | 1,
]

/** Number of the nonce of the directory; blocks count from 0. */
const DIRECTORY = 0xffff_ffff

/** `key` is used for one segment alone, which is why a counter may be the nonce. */
export function sealNames(key: Uint8Array, number: number, files: readonly StoredFile[]): Buffer {
  const repositories = [...new Set(files.map((file) => file.repository))]
  const rows = files.map(
    ({ repository, oid, paths, lines, words, isTest }): FileRow => [
      repositories.indexOf(repository),
      oid,
      paths,
      lines,
      words,
      isTest ? 1 : 0,
    ],
  )
  return sealJson(key, number, { repositories, rows })
}

/** @throws {Failure} index-damaged */
export function openNames(key: Uint8Array, number: number, sealed: Uint8Array, path: string): StoredFile[] {
  const { repositories, rows } = openJson(key, number, sealed, path) as {
    repositories: readonly string[]
    rows: readonly FileRow[]
  }
  return rows.map(([repository, oid, paths, lines, words, isTest]) => ({
    repository: repositories[repository] ?? '',
    oid,
    paths,
    lines,
    words,
    isTest: isTest === 1,
  }))
}

export function sealDirectory(key: Uint8Array, blocks: readonly NamesBlock[]): Buffer {
  return sealJson(key, DIRECTORY, blocks)
}

/** @throws {Failure} index-damaged */
export function openDirectory(key: Uint8Array, sealed: Uint8Array, path: string): readonly NamesBlock[] {
  return openJson(key, DIRECTORY, sealed, path) as readonly NamesBlock[]
}

/** Compresses, encrypts and authenticates a value under a nonce that this key is never used with again. */
function sealJson(key: Uint8Array, number: number, value: unknown): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(number))
  const body = cipher.update(deflateRawSync(JSON.stringify(value)))
  return Buffer.concat([body, cipher.final(), cipher.getAuthTag()])
}

function openJson(key: Uint8Array, number: number, sealed: Uint8Array, path: string): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number))
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
    const body = Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()])
    return JSON.parse(inflateRawSync(body, { maxOutputLength: BLOCK_BYTES_MAX }).toString('utf8'))
  } catch {
    throw damagedFailure(path, 'its names cannot be opened with the names key')
  }
}

function nonce(number: number): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(number, 8)
  return bytes
}

/** What is told about a file, without whose it is. */
export function descriptionOf({ oid, paths, lines, words, isTest }: FileDescription): FileDescription {
  return { oid, paths, lines, words, isTest }
}
