/** Cuts what is too large to be scanned at once into overlapping pieces; whoever holds the bytes fills the buffer. */
import { LIMITS } from '../base/limits.ts'
import { utf16Length } from '../base/utf-8.ts'
import type { PiecePlace } from './source.ts'

/** Takes the bytes at hand; says where they stand, and from which of them on the next piece begins. */
export type PieceCutter = (held: Uint8Array, last: boolean) => { readonly place: PiecePlace; readonly keepFrom: number }

/** Where in a whole a piece begins: see PiecePlace. */
export type PieceStart = Pick<PiecePlace, 'startByte' | 'linesBefore' | 'unitsBefore'>

export const WHOLE_START: PieceStart = { startByte: 0, linesBefore: 0, unitsBefore: 0 }

/** One cutter for one whole. Every piece but the last must be longer than twice `LIMITS.pieceOverlapBytes`. */
export function createPieceCutter(start: PieceStart = WHOLE_START): PieceCutter {
  let { startByte, linesBefore, unitsBefore } = start
  let ownedFrom = 0
  return (held, last) => {
    const keepFrom = last ? held.length : nextStart(held)
    // Half of the overlap is context for what the next piece owns, the other half lets what starts here end here.
    const ownedTo = Math.floor((keepFrom + held.length) / 2)
    const place = { startByte, linesBefore, unitsBefore, owned: { start: ownedFrom, end: ownedTo } }
    ;({ startByte, linesBefore, unitsBefore } = startAfter(place, held.subarray(0, keepFrom)))
    ownedFrom = ownedTo - keepFrom
    return { place, keepFrom }
  }
}

/** Where what stands behind `passed` begins. */
export function startAfter({ startByte, linesBefore, unitsBefore }: PieceStart, passed: Uint8Array): PieceStart {
  const lineStart = passed.lastIndexOf(0x0a) + 1
  return {
    startByte: startByte + passed.length,
    linesBefore: linesBefore + countLineFeeds(passed),
    unitsBefore: (lineStart === 0 ? unitsBefore : 0) + utf16Length(passed, lineStart, passed.length),
  }
}

/**
 * The last line that begins before the overlap does, so that columns stay right and a line that is a record of its own is
 * whole in one of two pieces; in the midst of a line that is as long as half a piece.
 */
function nextStart(held: Uint8Array): number {
  const latest = held.length - LIMITS.pieceOverlapBytes
  const lineFeed = Buffer.prototype.lastIndexOf.call(held.subarray(0, latest), 0x0a)
  return lineFeed < held.length / 2 ? latest : lineFeed + 1
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++
  return count
}
