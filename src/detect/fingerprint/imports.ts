/**
 * Lines that name other modules: every file of a language begins with the same ones, and they are nobody's property.
 * What counts as one is decided by its first word and by how it goes on.
 */

/** Longest list of names in braces or brackets. */
const LIST_BYTES_MAX = 4096

const text = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')

/** Bytes that a first word of interest begins with: `#`, and the letters c e f i l n p r u v. */
const BEGINS = new Uint8Array(128)
for (const letter of '#cefilnpruv') BEGINS[letter.charCodeAt(0)] = 1

const LINE = new RegExp(
  [
    /^(?:import|package|namespace|use|using|require_relative|require_once|include_once|require|include)\s+(?![=(:.?!|&]|\w+\s*\()/,
    /^(?:import|require|require_once|include|include_once)\s*[({]/,
    /^import\s*["'*]/,
    /^from\s+[\w.]+\s+import\b/,
    /^#\s*(?:include|import|pragma)\b/,
    /^(?:const|let|var)\s+[^=]{1,200}=\s*(?:await\s+)?(?:require|import)\s*\(/,
    /^export\s+(?:type\s+)?\*/,
    /^extern\s+crate\b/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
)

/** Where the import ends that begins at `start`, the beginning of a line without its indentation; undefined for other lines. */
export function importEnd(bytes: Uint8Array, start: number, lineBytesMax: number): number | undefined {
  const first = bytes[start]
  if (first === undefined || first >= 128 || BEGINS[first] === 0) return undefined
  if (!mayBegin(bytes, start)) return undefined
  let end = start
  const limit = Math.min(bytes.length, start + lineBytesMax)
  while (end < limit && bytes[end] !== 10) end++
  if (end === limit && limit !== bytes.length) return undefined
  const line = text(bytes, start, end)
  if (!LINE.test(line)) return undefined
  const semicolon = line.indexOf(';')
  const open = /[({]/.exec(line.slice(0, semicolon < 0 ? undefined : semicolon))
  const isOpen =
    open !== null && !/[)}]/.test(line.slice(open.index)) && !/^(?:const|let|var|#|namespace|package)/.test(line)
  if (isOpen) return listEnd(bytes, start + open.index, end)
  return semicolon < 0 ? end : start + semicolon + 1
}

/** A cheap look at the first word, for it is asked of every line. */
function mayBegin(bytes: Uint8Array, start: number): boolean {
  const second = bytes[start + 1]
  switch (bytes[start]) {
    case 0x23: // #include, #import, #pragma
      return second === 0x69 || second === 0x70 || second === 0x20
    case 0x63: // const
      return second === 0x6f && bytes[start + 2] === 0x6e && bytes[start + 3] === 0x73
    case 0x65: // export, extern
      return second === 0x78 && bytes[start + 6] === 0x20
    case 0x66: // from
      return second === 0x72 && bytes[start + 2] === 0x6f
    case 0x69: // import, include
      return second === 0x6d || (second === 0x6e && bytes[start + 2] === 0x63)
    case 0x6c: // let
      return second === 0x65 && bytes[start + 2] === 0x74
    case 0x6e: // namespace
    case 0x70: // package
    case 0x76: // var
      return second === 0x61
    case 0x72: // require
      return second === 0x65 && bytes[start + 2] === 0x71
    default: // use, using
      return second === 0x73
  }
}

/** The end of the line in which a list of names is closed, or of the first line where it is not. */
function listEnd(bytes: Uint8Array, open: number, lineEnd: number): number {
  const close = bytes[open] === 0x28 ? 0x29 : 0x7d
  const limit = Math.min(bytes.length, open + LIST_BYTES_MAX)
  const at = bytes.subarray(lineEnd, limit).indexOf(close)
  if (at < 0) return lineEnd
  let end = lineEnd + at
  while (end < limit && bytes[end] !== 10 && bytes[end] !== 0x3b) end++
  return end
}
