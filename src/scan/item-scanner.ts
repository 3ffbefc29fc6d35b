/** Scans one item of a source: reads the file, opens archives, scans every blob. Runs in the main thread or in a worker. */

import { existsSync } from 'node:fs'
import type { Skipped } from '../base/coverage.ts'
import type { Finding } from '../base/finding.ts'
import { LIMITS } from '../base/limits.ts'
import { messageOf } from '../base/message-of.ts'
import type { Blob } from '../base/passage.ts'
import { archiveKind, isDatabase, isZip } from '../sources/archive-kind.ts'
import { type FileImage, openImage } from '../sources/file-image.ts'
import { createFileReader, type FileReader } from '../sources/read-file.ts'
import type { FilePath, PiecePlace, SourceItem } from '../sources/source.ts'
import { type BlobScanner, createBlobScanner } from './blob-scanner.ts'
import { isLargeChat, piecesOfChat } from './large-chat.ts'
import { mergeRepetitions } from './merge-repetitions.ts'
import type { ScanSettings } from './settings.ts'

/** What came of some items. Plain data: it travels between threads. */
export interface ItemResult {
  readonly findings: Finding[]
  readonly skipped: Skipped[]
  blobs: number
  bytes: number
}

export interface ItemScanner {
  scan(items: readonly SourceItem[]): Promise<ItemResult>
}

/** @throws {Failure} where an index of the settings cannot be opened */
export async function createItemScanner(settings: ScanSettings): Promise<ItemScanner> {
  const further = settings.indexes?.length
    ? (await import('./index-detectors.ts')).createIndexDetectors(settings.indexes, settings.publicFilter)
    : []
  const job: Job = { scanner: createBlobScanner(settings, further), read: createFileReader() }
  return {
    scan: async (items) => {
      const result: ItemResult = { findings: [], skipped: [], blobs: 0, bytes: 0 }
      for (const item of items) {
        // A crash in one file costs that file, not the scan.
        try {
          if (item.kind === 'skipped') result.skipped.push(item.skipped)
          else if (item.kind === 'file') await scanFile(job, item, result)
          else await scanBlob(job, item.blob, item.place, result)
        } catch (error) {
          result.skipped.push(...failedResult([item], error).skipped)
        }
      }
      return result
    },
  }
}

interface Job {
  readonly scanner: BlobScanner
  readonly read: FileReader
}

interface NamedFile {
  readonly file: FilePath
  readonly path: string
}

async function scanFile(job: Job, { file, path }: NamedFile, result: ItemResult): Promise<void> {
  for (const part of job.read(file)) {
    if (part.kind === 'unread') result.skipped.push({ path, reason: part.reason })
    else if (part.place?.startByte === 0 && (isDatabase(part.bytes) || isZip(part.bytes))) {
      if (await scanLargeArchive(job, { file, path, isDatabase: isDatabase(part.bytes) }, result)) return
      scanBytes(job, { bytes: part.bytes, origin: { path } }, part.place, result)
    } else if (part.place?.startByte === 0 && isLargeChat(part.bytes)) {
      scanLargeChat(job, { file, path }, result)
      return
    } else {
      const log = part.place === undefined && isDatabase(part.bytes) ? logOf({ file, path }, result) : undefined
      await scanBlob(job, { bytes: part.bytes, origin: { path }, log }, part.place, result)
    }
  }
}

/** False where its bytes are still to be scanned: it is a database of no chats, or is broken. */
async function scanLargeArchive(
  job: Job,
  { file, path, isDatabase }: NamedFile & { readonly isDatabase: boolean },
  result: ItemResult,
): Promise<boolean> {
  const { openDatabaseImage, openZipImage } = await import('../sources/archives.ts')
  const image = openImage(file)
  try {
    const items = isDatabase
      ? openDatabaseImage(image, { path }, logOf({ file, path }, result))
      : openZipImage(image, { path })
    for (let item = await items.next(); ; item = await items.next()) {
      if (item.done) {
        if (item.value && image.hasChanged()) result.skipped.push({ path, reason: CHANGED })
        return item.value
      }
      if (item.value.kind === 'blob') scanMember(job, item.value.blob, result)
      else result.skipped.push(item.value.skipped)
    }
  } finally {
    image.close()
  }
}

function scanLargeChat(job: Job, { file, path }: NamedFile, result: ItemResult): void {
  const image = openImage(file)
  try {
    scanPieces(job, image, { path }, result)
    if (image.hasChanged()) result.skipped.push({ path, reason: CHANGED })
  } finally {
    image.close()
  }
}

/** What an archive held may be longer than what is scanned at once. */
function scanMember(job: Job, blob: Blob, result: ItemResult): void {
  if (blob.bytes.length > LIMITS.wholeFileBytes) scanPieces(job, blob.bytes, blob.origin, result)
  else scanBytes(job, blob, undefined, result)
}

function scanPieces(job: Job, image: FileImage, origin: Blob['origin'], result: ItemResult): void {
  const found = result.findings.length
  const { path } = origin
  const isChat = isLargeChat(image.subarray(0, Math.min(image.length, LIMITS.pieceBytes)))
  let wasPlain: boolean | undefined
  for (const { bytes, place, cut, isPlain } of piecesOfChat(image, isChat)) {
    scanBytes(job, { bytes, origin, cut }, place, result)
    if (isChat && isPlain && !wasPlain) result.skipped.push({ path, reason: UNCUT })
    wasPlain = isPlain
  }
  // Each piece has made one finding of what it repeats; the whole of a chat repeats itself, too.
  if (isChat) result.findings.push(...mergeRepetitions(result.findings.splice(found)))
}

const UNCUT = `JSON that is broken, or a text of more than ${LIMITS.recordBytes >> 20} MB in it: from there on it was scanned as plain text`

const CHANGED = 'changed while it was read'

/** What a database that is open in its application has not yet taken over. A file of its own, which is scanned as well. */
function logOf({ file, path }: NamedFile, result: ItemResult): Uint8Array | undefined {
  const name = typeof file === 'string' ? `${file}-wal` : Buffer.concat([file, Buffer.from('-wal')])
  if (!existsSync(typeof name === 'string' ? name : Buffer.from(name))) return undefined
  const [first] = createFileReader()(name)
  if (first?.kind === 'piece' && first.place === undefined) return first.bytes
  const reason =
    first?.kind === 'piece'
      ? 'its write-ahead log is too large to be read'
      : `its write-ahead log was not read: ${first?.reason ?? 'it is gone'}`
  result.skipped.push({ path, reason })
  return undefined
}

/** `log` is the write-ahead log of a database. */
type ScannedBlob = Blob & { readonly log?: Uint8Array | undefined }

async function scanBlob(
  job: Job,
  { log, ...blob }: ScannedBlob,
  place: PiecePlace | undefined,
  result: ItemResult,
): Promise<void> {
  const isArchive = (place?.startByte ?? 0) === 0 && archiveKind(blob.bytes) !== undefined
  if (isArchive && place !== undefined) {
    result.skipped.push({ path: blob.origin.path, reason: 'too large an archive to be opened; scanned as it is' })
  }
  if (!isArchive || place !== undefined) return scanBytes(job, blob, place, result)
  const { openArchive } = await import('../sources/archives.ts')
  for await (const member of openArchive(blob, log)) {
    if (member.kind === 'blob') scanMember(job, member.blob, result)
    else if (member.kind === 'skipped') result.skipped.push(member.skipped)
  }
}

function scanBytes(job: Job, blob: Blob, place: PiecePlace | undefined, result: ItemResult): void {
  if (place === undefined || (place.startByte === 0 && place.owned.start === 0)) result.blobs++
  result.bytes += place === undefined ? blob.bytes.length : place.owned.end - place.owned.start
  const { path } = blob.origin
  const notice = (reason: string): void => {
    // Of a file that is read in pieces, each would say the same.
    const last = result.skipped.at(-1)
    if (last?.path !== path || last.reason !== reason) result.skipped.push({ path, reason })
  }
  if (place === undefined) {
    result.findings.push(...job.scanner.scan(blob, notice))
    return
  }
  const { startByte, linesBefore, unitsBefore, owned } = place
  const cut = blob.cut ?? { before: startByte > 0, after: owned.end < blob.bytes.length }
  // What begins where two pieces overlap belongs to one of them.
  const piece = { byte: startByte, line: linesBefore + 1, column: unitsBefore + 1, owned }
  result.findings.push(...job.scanner.scan({ ...blob, cut }, notice, piece))
}

/** The result of items that could not be scanned at all. */
export function failedResult(items: readonly SourceItem[], error: unknown): ItemResult {
  const reason = `could not be scanned: ${messageOf(error)}`
  return { findings: [], skipped: items.map((item) => ({ path: pathOf(item), reason })), blobs: 0, bytes: 0 }
}

function pathOf(item: SourceItem): string {
  if (item.kind === 'skipped') return item.skipped.path
  return item.kind === 'blob' ? item.blob.origin.path : item.path
}
