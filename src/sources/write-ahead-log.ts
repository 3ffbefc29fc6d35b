/**
 * Puts what a database's write-ahead log has committed into the bytes of the database, in memory: neither file is opened
 * for writing or locked. The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
import { LIMITS } from '../base/limits.ts'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
const VERSION = 3_007_000
const PAGE_BYTES_MIN = 512
const PAGE_BYTES_MAX = 65536

/** Bytes of the header of a database that say whether it has such a log. */
const LOG_FLAGS = 18

/**
 * A copy of the database as it is with its log, marked as having none. What the log holds behind its last whole commit,
 * and frames of a log before this one, do not count; a log that is not one of this database changes nothing. Of a large
 * database without a log it is no copy: the mark is put into the bytes that were given.
 */
export function withLog(database: Uint8Array, log: Uint8Array): Uint8Array {
  const { pages, pageBytes, pageCount } = committedPages(log)
  // No database is longer than all that there is of it.
  const isOurs = pages.size > 0 && pageCount * pageBytes <= database.length + log.length
  const isLarge = database.length > LIMITS.wholeFileBytes
  const whole = isOurs ? new Uint8Array(pageCount * pageBytes) : isLarge ? database : Uint8Array.from(database)
  if (isOurs) {
    whole.set(database.subarray(0, whole.length))
    for (const [page, at] of pages) {
      if (page <= pageCount) whole.set(log.subarray(at, at + pageBytes), (page - 1) * pageBytes)
    }
  }
  if (whole.length > LOG_FLAGS + 1) whole.fill(1, LOG_FLAGS, LOG_FLAGS + 2)
  return whole
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
