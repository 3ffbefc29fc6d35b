/**
 * Lays what a database's write-ahead log has committed over the bytes of the database: neither file is opened for writing
 * or locked. The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
import type { FileImage } from './file-image.ts'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
const VERSION = 3_007_000
const PAGE_BYTES_MIN = 512
const PAGE_BYTES_MAX = 65536

/** Bytes of the header of a database that say whether it has such a log. */
const LOG_FLAGS = [18, 19]

/**
 * The database as it is with its log, marked as having none. What the log holds behind its last whole commit, and frames of
 * a log before this one, do not count; a log that is not one of this database changes nothing.
 */
export function withLog(database: FileImage, log: Uint8Array): FileImage {
  const { pages, pageBytes, pageCount } = committedPages(log)
  // No database is longer than all that there is of it.
  const isOurs = pages.size > 0 && pageCount * pageBytes <= database.length + log.length
  const length = isOurs ? pageCount * pageBytes : database.length
  return {
    length,
    subarray: (start, end) => {
      const to = Math.min(end, length)
      const bytes = new Uint8Array(Math.max(0, to - start))
      bytes.set(database.subarray(start, Math.min(to, database.length)))
      for (let from = start; isOurs && from < to; ) {
        const page = Math.floor(from / pageBytes)
        const until = Math.min(to, (page + 1) * pageBytes)
        const at = pages.get(page + 1)
        const inPage = from - page * pageBytes
        if (at !== undefined) bytes.set(log.subarray(at + inPage, at + inPage + until - from), from - start)
        from = until
      }
      for (const flag of LOG_FLAGS) if (flag >= start && flag < to) bytes[flag - start] = 1
      return bytes
    },
  }
}

interface Committed {
  /** Where in the log the last committed content of a page stands, by its number from 1. */
  readonly pages: ReadonlyMap<number, number>
  readonly pageBytes: number
  /** Pages of the database after the last commit. */
  readonly pageCount: number
}

function committedPages(log: Uint8Array): Committed {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  const pages = new Map<number, number>()
  if (log.length < HEADER_BYTES || (view.getUint32(0) & ~1) >>> 0 !== MAGIC || view.getUint32(4) !== VERSION)
    return { pages, pageBytes: 0, pageCount: 0 }
  const pageBytes = view.getUint32(8)
  const isPage = pageBytes >= PAGE_BYTES_MIN && pageBytes <= PAGE_BYTES_MAX && (pageBytes & (pageBytes - 1)) === 0
  const checksum = createChecksum(view, (view.getUint32(0) & 1) === 0)
  checksum.add(0, 24)
  if (!isPage || !checksum.is(24)) return { pages, pageBytes, pageCount: 0 }
  const waiting = new Map<number, number>()
  let pageCount = 0
  for (let at = HEADER_BYTES; at + FRAME_HEADER_BYTES + pageBytes <= log.length; at += FRAME_HEADER_BYTES + pageBytes) {
    if (view.getUint32(at + 8) !== view.getUint32(16) || view.getUint32(at + 12) !== view.getUint32(20)) break
    checksum.add(at, 8)
    checksum.add(at + FRAME_HEADER_BYTES, pageBytes)
    const page = view.getUint32(at)
    if (page === 0 || !checksum.is(at + 16)) break
    waiting.set(page, at + FRAME_HEADER_BYTES)
    const pagesAfterCommit = view.getUint32(at + 4)
    if (pagesAfterCommit === 0) continue
    pageCount = pagesAfterCommit
    for (const [number, place] of waiting) pages.set(number, place)
    waiting.clear()
  }
  return { pages, pageBytes, pageCount }
}

/** The running sum over everything before, in words of the byte order that the log names. */
function createChecksum(
  view: DataView,
  littleEndian: boolean,
): { add(at: number, bytes: number): void; is(at: number): boolean } {
  let first = 0
  let second = 0
  return {
    add: (at, bytes) => {
      for (let word = at; word < at + bytes; word += 8) {
        first = (first + view.getUint32(word, littleEndian) + second) >>> 0
        second = (second + view.getUint32(word + 4, littleEndian) + first) >>> 0
      }
    },
    is: (at) => view.getUint32(at) === first && view.getUint32(at + 4) === second,
  }
}
