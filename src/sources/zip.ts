/**
 * Reads the structure of zip files: APPNOTE.TXT 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
 * Lenient on purpose: bytes before and after the archive, a broken or missing directory, names of any kind.
 */
import { isUtf8 } from 'node:buffer'

/** A file in the archive, its data still compressed. */
export interface ZipEntry {
  readonly name: string
  readonly data: Uint8Array
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  /** The archive ends before the data does. */
  readonly isCutOff: boolean
}

export interface ZipArchive {
  /** What stands before and after the archive; its comment counts as after it. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** Entries may overlap and are without number: whoever asks for them keeps count. */
  readonly entries: Generator<ZipEntry | { readonly problem: string }>
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END_BYTES = 22
const END_64_BYTES = 56
const LOCATOR_64_BYTES = 20
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
/** A comment may hold what looks like an end record; nobody does that twice. */
const MAX_END_RECORDS = 8

const LOCAL_SIGNATURE = Buffer.from('PK\x03\x04')
const END_SIGNATURE = Buffer.from('PK\x05\x06')

/** True where it begins like a zip file, or ends like one: archives that run by themselves have a program in front. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < END_BYTES) return false
  const buffer = bufferOf(bytes)
  const first = buffer.readUInt32LE(0)
  return first === LOCAL || first === END || buffer.readUInt32LE(buffer.length - END_BYTES) === END
}

export function readZip(bytes: Uint8Array): ZipArchive {
  const buffer = bufferOf(bytes)
  const directory = findDirectory(buffer)
  return {
    before: bytes.subarray(0, Math.max(0, directory?.shift ?? 0)),
    after: bytes.subarray(directory?.after ?? bytes.length),
    entries: readEntries(buffer, directory),
  }
}

interface Directory {
  readonly start: number
  readonly end: number
  /** Add it to an offset that the archive states: the bytes before the archive. */
  readonly shift: number
  /** Where the archive ends, comment left out. */
  readonly after: number
}

/** From the end, as the specification wants it; it lies right before its end record, whatever the stated offset. */
function findDirectory(buffer: Buffer): Directory | undefined {
  let at = buffer.length - END_BYTES + 1
  for (let tries = 0; tries < MAX_END_RECORDS && at > 0; tries++) {
    at = buffer.lastIndexOf(END_SIGNATURE, at - 1)
    if (at < 0) return undefined
    let end = at
    let size = buffer.readUInt32LE(at + 12)
    let offset = buffer.readUInt32LE(at + 16)
    const end64 = at - LOCATOR_64_BYTES - END_64_BYTES
    if (end64 >= 0 && buffer.readUInt32LE(at - LOCATOR_64_BYTES) === LOCATOR_64 && is(buffer, end64, END_64)) {
      end = end64
      size = Number(buffer.readBigUInt64LE(end64 + 40))
      offset = Number(buffer.readBigUInt64LE(end64 + 48))
    }
    const start = end - size
    if (start >= 0 && (size === 0 || is(buffer, start, CENTRAL)))
      return { start, end, shift: shiftOf(buffer, start, offset), after: at + END_BYTES }
  }
  return undefined
}

/** Some that put a program in front correct the offsets of the entries, or state that of the directory wrong. */
function shiftOf(buffer: Buffer, start: number, stated: number): number {
  const shift = start - stated
  if (start + CENTRAL_BYTES > buffer.length) return shift
  const { local } = readCentral(buffer, start)
  return !is(buffer, local + shift, LOCAL) && is(buffer, local, LOCAL) ? 0 : shift
}

function* readEntries(buffer: Buffer, directory: Directory | undefined): ZipArchive['entries'] {
  const seen = new Set<number>()
  let isWhole = false
  if (directory !== undefined) {
    let at = directory.start
    isWhole = true
    while (at < directory.end && is(buffer, at, CENTRAL) && at + CENTRAL_BYTES <= buffer.length) {
      const record = readCentral(buffer, at)
      at += record.length
      const local = record.local + directory.shift
      if (!is(buffer, local, LOCAL) || local + LOCAL_BYTES > buffer.length) isWhole = false
      else {
        seen.add(local)
        yield entryAt(buffer, local, record)
      }
    }
    if (isWhole && at === directory.end) return
  }
  yield { problem: 'the directory of the archive is broken: what looks like an entry was read' }
  yield* salvage(buffer, seen)
}

interface CentralRecord {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly size: number
  readonly local: number
  /** Of the record itself. */
  readonly length: number
}

function readCentral(buffer: Buffer, at: number): CentralRecord {
  const nameEnd = at + CENTRAL_BYTES + buffer.readUInt16LE(at + 28)
  const extraEnd = nameEnd + buffer.readUInt16LE(at + 30)
  const inflated = buffer.readUInt32LE(at + 24)
  const size = buffer.readUInt32LE(at + 20)
  const local = buffer.readUInt32LE(at + 42)
  // The fields that are full stand in this order in the extra field, eight bytes each.
  const wide = zip64Fields(buffer.subarray(nameEnd, extraEnd))
  if (inflated === 0xffffffff) wide.shift()
  return {
    name: decodeName(buffer.subarray(at + CENTRAL_BYTES, nameEnd)),
    flags: buffer.readUInt16LE(at + 8),
    method: buffer.readUInt16LE(at + 10),
    size: size === 0xffffffff ? (wide.shift() ?? size) : size,
    local: local === 0xffffffff ? (wide.shift() ?? local) : local,
    length: extraEnd + buffer.readUInt16LE(at + 32) - at,
  }
}

function zip64Fields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const data = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.min(3, data.length >> 3) }, (_, i) => Number(data.readBigUInt64LE(8 * i)))
  }
  return []
}

function entryAt(buffer: Buffer, local: number, record: Omit<CentralRecord, 'local' | 'length'>): ZipEntry {
  const start = local + LOCAL_BYTES + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  return {
    name: record.name,
    data: buffer.subarray(start, start + record.size),
    method: record.method,
    isEncrypted: (record.flags & 1) !== 0,
    isCutOff: start + record.size > buffer.length,
  }
}

/** Entries found by their own headers. Where those do not state a size, the data goes on to the next header. */
function* salvage(buffer: Buffer, seen: ReadonlySet<number>): Generator<ZipEntry> {
  let next = buffer.indexOf(LOCAL_SIGNATURE)
  while (next >= 0 && next + LOCAL_BYTES <= buffer.length) {
    const local = next
    next = buffer.indexOf(LOCAL_SIGNATURE, local + 4)
    if (seen.has(local)) continue
    const nameStart = local + LOCAL_BYTES
    const flags = buffer.readUInt16LE(local + 6)
    const stated = buffer.readUInt32LE(local + 18)
    const rest = (next < 0 ? buffer.length : next) - local
    yield entryAt(buffer, local, {
      name: decodeName(buffer.subarray(nameStart, nameStart + buffer.readUInt16LE(local + 26))),
      flags,
      method: buffer.readUInt16LE(local + 8),
      size: (flags & 8) === 0 && stated < 0xffffffff ? stated : rest,
    })
  }
}

/** Archives say whether a name is UTF-8; many do not say it right. */
function decodeName(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString() : bytes.toString('latin1')
}

function is(buffer: Buffer, at: number, signature: number): boolean {
  return at >= 0 && at + 4 <= buffer.length && buffer.readUInt32LE(at) === signature
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
