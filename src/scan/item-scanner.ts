/** Scans one item of a source: reads the file, opens archives, scans every blob. Runs in the main thread or in a worker. */
import type { Skipped } from '../base/coverage.ts'
import type { Finding } from '../base/finding.ts'
import type { Blob } from '../base/passage.ts'
import { archiveKind, openArchive } from '../sources/archives.ts'
import { readPieces } from '../sources/read-file.ts'
import type { SourceItem } from '../sources/source.ts'
import { type BlobScanner, createBlobScanner } from './blob-scanner.ts'
import { advance, FILE_START } from './locate.ts'
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

export function createItemScanner(settings: ScanSettings): ItemScanner {
  const scanner = createBlobScanner(settings)
  return {
    scan: async (items) => {
      const result: ItemResult = { findings: [], skipped: [], blobs: 0, bytes: 0 }
      for (const item of items) {
        // A crash in one file costs that file, not the scan.
        try {
          await scanItem(scanner, item, result)
        } catch (error) {
          result.skipped.push(...failedResult([item], error).skipped)
        }
      }
      return result
    },
  }
}

async function scanItem(scanner: BlobScanner, item: SourceItem, result: ItemResult): Promise<void> {
  if (item.kind === 'skipped') result.skipped.push(item.skipped)
  else if (item.kind === 'blob') await scanBlob(scanner, item.blob, result)
  else await scanFile(scanner, item.file, item.path, result)
}

async function scanFile(scanner: BlobScanner, file: string, path: string, result: ItemResult): Promise<void> {
  let start = FILE_START
  let reported = 0
  for (const piece of readPieces(file)) {
    if (piece.skipped !== undefined) result.skipped.push({ path, reason: piece.skipped })
    const blob: Blob = { bytes: piece.bytes, origin: { path } }
    if (piece.isWhole) return scanBlob(scanner, blob, result)
    result.bytes += piece.bytes.length
    const notice = (reason: string): number => result.skipped.push({ path, reason })
    // What lies in the overlap was found in the piece before.
    const findings = scanner.scan(blob, notice, start).filter((finding) => finding.location.endByte > reported)
    result.findings.push(...findings)
    reported = start.byte + piece.bytes.length
    start = advance(start, piece.bytes, piece.next)
  }
  result.blobs++
}

async function scanBlob(scanner: BlobScanner, blob: Blob, result: ItemResult): Promise<void> {
  if (archiveKind(blob.bytes) === undefined) return scanBytes(scanner, blob, result)
  for await (const member of openArchive(blob)) {
    if (member.kind === 'blob') scanBytes(scanner, member.blob, result)
    else if (member.kind === 'skipped') result.skipped.push(member.skipped)
  }
}

function scanBytes(scanner: BlobScanner, blob: Blob, result: ItemResult): void {
  result.blobs++
  result.bytes += blob.bytes.length
  const notice = (reason: string): number => result.skipped.push({ path: blob.origin.path, reason })
  result.findings.push(...scanner.scan(blob, notice))
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
