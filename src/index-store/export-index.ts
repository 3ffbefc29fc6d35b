/** Makes what may leave the organisation's own machines out of an index: blind copies and filters. */
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../base/failure.ts'
import { type BinaryFuse, createBinaryFuse } from './binary-fuse.ts'
import { encodeFilter } from './filter-file.ts'
import type { Hashes, Level } from './fingerprint-store.ts'
import { keyId } from './index-keys.ts'
import { encodeManifest, MANIFEST_NAME } from './manifest.ts'
import { replaceFile } from './replace-file.ts'
import { RowCursor } from './row-cursor.ts'
import { writeFully } from './section-sink.ts'
import { encodeHeader } from './segment-header.ts'
import type { SectionName, SegmentHeader } from './segment-layout.ts'
import { isSet, SEGMENTS_FOLDER, type SegmentReader, segmentPath } from './segment-reader.ts'
import { segmentSecrets } from './segment-writer.ts'

/**
 * Writes a copy of the index to the folder `target` in which nothing has a name. Returns its bytes.
 * @throws {Failure} index-not-writable where the folder exists @throws the error of the operating system
 */
export function exportBlind(reader: SegmentReader, target: string): number {
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Failure('index-not-writable', `'${target}' exists already`, { hint: 'name a folder that does not exist' })
  }
  mkdirSync(join(target, SEGMENTS_FOLDER), { recursive: true, mode: 0o700 })
  const { fingerprint, filter } = reader.keys
  const keys = { ...(fingerprint && { fingerprint }), filter }
  let total = 0
  for (const { id, file } of reader.segments) {
    const path = segmentPath(target, id)
    copyFileSync(file.path, path)
    const { names, directory, ...sections } = file.header.sections as Required<SegmentHeader['sections']>
    const header: SegmentHeader = { ...file.header, sections: sections as { [S in SectionName]?: never } }
    const bytes = names?.offset ?? file.bytes
    truncateSync(path, bytes)
    const descriptor = openSync(path, 'r+')
    writeFully(descriptor, encodeHeader(header, segmentSecrets(keys, id).mac), 0)
    closeSync(descriptor)
    total += bytes
  }
  for (const file of reader.publicFiles) {
    copyFileSync(file.path, segmentPath(target, file.header.id))
    total += file.bytes
  }
  const { names, ...manifest } = reader.manifest
  const segments = manifest.segments.map((entry, index) => ({
    ...entry,
    bytes: reader.segments[index]!.file.header.sections.names?.offset ?? entry.bytes,
  }))
  replaceFile(join(target, MANIFEST_NAME), encodeManifest({ ...manifest, segments }, keys))
  return total
}

export interface FilterExport {
  readonly bytes: Buffer
  readonly keys: number
}

const FILTER_LEVEL = 'strict' satisfies Level

/** A filter of the strict level: one false answer in 65,536, no places, no names. `now` is ISO 8601. */
export function exportFilter(reader: SegmentReader, now: string): FilterExport {
  const rows = reader.segments.reduce((sum, { file }) => sum + (file.header.levels[FILTER_LEVEL]?.rows ?? 0), 0)
  const high = new Uint32Array(rows)
  const low = new Uint32Array(rows)
  let count = 0
  for (const segment of reader.segments) {
    const level = segment.file.level(FILTER_LEVEL)
    if (level === undefined) continue
    const cursor = new RowCursor(segment.file, FILTER_LEVEL)
    while (cursor.next()) {
      if (segment.removed && isSet(segment.removed, level.postings!.fileOf(cursor.ordinal))) continue
      high[count] = cursor.high
      low[count++] = cursor.low
    }
  }
  const keys = distinct(high, low, count)
  const fuse: BinaryFuse = createBinaryFuse(keys, 16)
  const levels = new Map([[FILTER_LEVEL as Level, { fuse, keys: keys.count }]])
  const header = { version: reader.manifest.version, keyId: keyId(reader.keys.filter), madeAt: now }
  return { bytes: encodeFilter(header, levels), keys: keys.count }
}

/**
 * Leaves each fingerprint once, in place and sorted, its lower 16 bits 0; `onRepeated` is given, once each, those that were
 * there more than once.
 */
export function distinct(
  high: Uint32Array,
  low: Uint32Array,
  count: number,
  onRepeated?: (hashes: Hashes) => void,
): Hashes {
  const numbers = new Float64Array(count)
  for (let index = 0; index < count; index++) numbers[index] = high[index]! * 0x1_0000 + (low[index]! >>> 16)
  // The machine's own sort of numbers of 48 bits.
  numbers.sort()
  const repeated: number[] = []
  let kept = 0
  for (let index = 0; index < count; index++) {
    const number = numbers[index]!
    if (index > 0 && number === numbers[index - 1]) {
      if (onRepeated && number !== numbers[index - 2]) repeated.push(number)
      continue
    }
    high[kept] = Math.floor(number / 0x1_0000)
    low[kept++] = ((number % 0x1_0000) * 0x1_0000) >>> 0
  }
  onRepeated?.({
    count: repeated.length,
    high: Uint32Array.from(repeated, (number) => Math.floor(number / 0x1_0000)),
    low: Uint32Array.from(repeated, (number) => ((number % 0x1_0000) * 0x1_0000) >>> 0),
  })
  return { count: kept, high: high.subarray(0, kept), low: low.subarray(0, kept) }
}
