/**
 * Ways from a byte of a text that was unwrapped (transcoded, decoded, unescaped) back to the byte it came from.
 * Maps compose: what was found three wrappers deep still points at the original bytes.
 */
import type { Span } from './span.ts'

/** Maps a span of the unwrapped text to the smallest span of the wrapped text that holds it. */
export interface SourceMap {
  toSource(span: Span): Span
}

/** The text is the source itself, from byte `offset` on. */
export function identityMap(offset = 0): SourceMap {
  return offset === 0
    ? { toSource: (span) => span }
    : { toSource: (span) => ({ start: span.start + offset, end: span.end + offset }) }
}

/** One indivisible step of an unwrapping: so many bytes of unwrapped text came from so many bytes of wrapped text. */
export interface Atom {
  readonly unwrapped: number
  readonly source: number
}

/**
 * A table of pieces under construction. A piece is a run of equal atoms and takes four numbers: its first unwrapped byte,
 * its first source byte, the two lengths of its atom. It reaches as far as the next piece begins in the unwrapped text.
 */
export type PieceTable = number[]

/** Says that from unwrapped byte `unwrapped` and source byte `source` on, text is made of `atom`s. Ascending calls. */
export function addPiece(table: PieceTable, unwrapped: number, source: number, atom: Atom): void {
  const last = table.length - 4
  if (last >= 0 && table[last + 2] === atom.unwrapped && table[last + 3] === atom.source) {
    const grown = unwrapped - table[last]!
    const continues = source === table[last + 1]! + (grown / atom.unwrapped) * atom.source
    if (continues && grown % atom.unwrapped === 0) return
  }
  table.push(unwrapped, source, atom.unwrapped, atom.source)
}

/**
 * The map of a finished table over `length` unwrapped bytes. Much smaller than a table of bytes where pieces are long:
 * base64 is one piece a line, text with escapes two pieces an escape.
 */
export function pieceMap(table: PieceTable, length: number): SourceMap {
  const pieces = new Uint32Array(table)
  const atomAt = (byte: number): Span => {
    let low = 0
    let high = pieces.length / 4 - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (pieces[middle * 4]! <= byte) low = middle
      else high = middle - 1
    }
    const [unwrapped = 0, source = 0, unwrappedAtom = 1, sourceAtom = 0] = pieces.subarray(low * 4, low * 4 + 4)
    const start = source + Math.floor((byte - unwrapped) / unwrappedAtom) * sourceAtom
    return { start, end: start + sourceAtom }
  }
  return {
    toSource: ({ start, end }) => {
      if (length === 0) return { start: 0, end: 0 }
      const first = start < length ? atomAt(start).start : atomAt(length - 1).end
      return { start: first, end: end > start ? atomAt(Math.min(end, length) - 1).end : first }
    },
  }
}

/** `inner` unwraps what `outer` unwrapped before. */
export function composeMaps(outer: SourceMap, inner: SourceMap): SourceMap {
  return { toSource: (span) => outer.toSource(inner.toSource(span)) }
}
