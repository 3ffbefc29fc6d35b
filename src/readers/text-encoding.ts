/** Which encoding of Unicode a blob is written in, judged by its byte order mark, or by where its NULs stand. */

export interface TextEncoding {
  /** Bytes of a code unit: 1 for UTF-8 and everything that keeps ASCII in place, 2 for UTF-16, 4 for UTF-32. */
  readonly unitBytes: 1 | 2 | 4
  readonly bigEndian: boolean
  /** Length of the byte order mark that the blob begins with. */
  readonly markBytes: number
}

/** How much of a blob is looked at to tell text from binary; git looks at about as much. */
const HEAD_BYTES = 8 * 1024

const UTF8: TextEncoding = { unitBytes: 1, bigEndian: false, markBytes: 0 }

/** Longest first: UTF-32 LE begins as UTF-16 LE does. */
const MARKS: readonly {
  readonly mark: readonly number[]
  readonly unitBytes: 1 | 2 | 4
  readonly bigEndian: boolean
}[] = [
  { mark: [0xff, 0xfe, 0x00, 0x00], unitBytes: 4, bigEndian: false },
  { mark: [0x00, 0x00, 0xfe, 0xff], unitBytes: 4, bigEndian: true },
  { mark: [0xef, 0xbb, 0xbf], unitBytes: 1, bigEndian: false },
  { mark: [0xff, 0xfe], unitBytes: 2, bigEndian: false },
  { mark: [0xfe, 0xff], unitBytes: 2, bigEndian: true },
]

/** Fewer units than this tell nothing without a mark. */
const UNITS_MIN = 4

/**
 * `undefined` where the bytes are no text: they hold NULs, and not as UTF-16 does. A mark of UTF-16 counts only where there
 * are NULs: ASCII, whatever mark stands before it, must not be read as Chinese.
 */
export function textEncodingOf(bytes: Uint8Array): TextEncoding | undefined {
  // Buffer's search is several times as fast as that of typed arrays.
  const nul: number = Buffer.prototype.indexOf.call(
    bytes.length > HEAD_BYTES ? bytes.subarray(0, HEAD_BYTES) : bytes,
    0,
  )
  if (nul < 0 && !mayBeMark(bytes)) return UTF8
  const head = bytes.subarray(0, HEAD_BYTES)
  const marked = MARKS.find(({ mark }) => startsWith(head, mark))
  const markBytes = marked?.mark.length ?? 0
  if (nul < 0) return marked?.unitBytes === 1 ? { ...UTF8, markBytes } : UTF8
  if (marked !== undefined && marked.unitBytes > 1) return { ...marked, markBytes }
  const bigEndian = [false, true].find((order) => looksLikeUtf16(head, order))
  return bigEndian === undefined ? undefined : { unitBytes: 2, bigEndian, markBytes: 0 }
}

/** Most texts have none, and every blob is asked. */
function mayBeMark(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes[0]! >= 0xef
}

/** True where `bytes` begin with `start`. */
export function startsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  if (start.length > bytes.length) return false
  for (let index = 0; index < start.length; index++) if (bytes[index] !== start[index]) return false
  return true
}

/** True where at least half of the units are ASCII, none of them a control character that no text holds. */
function looksLikeUtf16(head: Uint8Array, bigEndian: boolean): boolean {
  const units = head.length >> 1
  let ascii = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    const high = head[bigEndian ? at : at + 1]!
    const low = head[bigEndian ? at + 1 : at]!
    if (high !== 0) continue
    if (low < 0x20 && low !== 0x09 && low !== 0x0a && low !== 0x0d) return false
    ascii++
  }
  return units >= UNITS_MIN && ascii * 2 >= units
}
