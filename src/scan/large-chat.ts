/** Reads a transcript in JSON that is too large to be held: in pieces of whole records, which their reader takes for one text. */
import { LIMITS } from '../base/limits.ts'
import type { Blob } from '../base/passage.ts'
import { utf16Length } from '../base/utf-8.ts'
import { chats } from '../readers/chats/chats.ts'
import { type Cut, cutAtObjectLine, cutAtRecord, cutWithinRecord } from '../readers/json/cut-records.ts'
import { textEncodingOf } from '../readers/text-encoding.ts'
import type { FileImage } from '../sources/file-image.ts'
import { createPieceCutter, type PieceStart, startAfter, WHOLE_START } from '../sources/pieces.ts'
import type { PiecePlace } from '../sources/source.ts'

export interface LargePiece {
  readonly bytes: Uint8Array
  readonly place: PiecePlace
  readonly cut: NonNullable<Blob['cut']>
  /** True where it was cut as any text is. */
  readonly isPlain?: true
}

/** True where what begins with `bytes` is a transcript that can be cut between its records. */
export function isLargeChat(bytes: Uint8Array): boolean {
  const blob = { bytes, origin: { path: '' }, cut: { before: false, after: true } }
  return chats.recognise(blob, textEncodingOf(bytes))
}

/**
 * All of the file, each byte owned by one piece; of what is no chat, pieces that overlap. What cannot be cut between records or within one, as a single text of many
 * megabytes, comes in pieces that overlap, as any other file does, from there to the end.
 */
export function* piecesOfChat(image: FileImage, isChat = true, sizes: Sizes = SIZES): Generator<LargePiece> {
  let start = WHOLE_START
  let opening: Uint8Array = new Uint8Array(0)
  let records = {}
  while (start.startByte < image.length) {
    const found = isChat ? nextCut(image, start.startByte, { opening, sizes }) : undefined
    if (found === undefined) {
      yield* overlappingPieces(image, start)
      return
    }
    const { bytes, cut, isWithin } = found
    const end = cut?.end ?? bytes.length
    const own = bytes.subarray(opening.length, end)
    yield {
      bytes: bytes.subarray(0, end),
      place: {
        startByte: start.startByte - opening.length,
        linesBefore: start.linesBefore,
        unitsBefore: start.unitsBefore - utf16Length(opening, 0, opening.length),
        owned: { start: opening.length, end },
      },
      cut: { before: start.startByte > 0, after: cut !== undefined, records },
    }
    start = startAfter(start, own)
    opening = cut?.opening ?? opening
    // The next piece begins the record anew, and who reads it must do so, too.
    if (isWithin) records = {}
  }
}

/** Bytes that a piece has, and those that it may grow to where a record is longer. */
interface Sizes {
  readonly piece: number
  readonly most: number
}

const SIZES: Sizes = { piece: LIMITS.pieceBytes, most: LIMITS.recordBytes }

interface FoundCut {
  readonly bytes: Uint8Array
  /** Absent where the file ends. */
  readonly cut?: Cut
  readonly isWithin?: boolean
}

interface From {
  readonly opening: Uint8Array
  readonly sizes: Sizes
}

function nextCut(image: FileImage, start: number, { opening, sizes }: From): FoundCut | undefined {
  for (let length = sizes.piece; ; length *= 2) {
    const bytes = Buffer.concat([opening, image.subarray(start, start + length)])
    if (start + length >= image.length) return { bytes }
    const cut = cutAtRecord(bytes)
    if (cut !== undefined && cut.end > opening.length) return { bytes, cut }
    if (length < sizes.most) continue
    const within = cutWithinRecord(bytes)
    // What is read again in every piece must not be most of it.
    if (within !== undefined && within.end - opening.length > length / 8) return { bytes, cut: within, isWithin: true }
    const line = cutAtObjectLine(bytes)
    return line && line.end > opening.length ? { bytes, cut: line } : undefined
  }
}

function* overlappingPieces(image: FileImage, from: PieceStart): Generator<LargePiece> {
  const cut = createPieceCutter(from)
  for (let at = from.startByte; at < image.length; ) {
    const bytes = image.subarray(at, at + LIMITS.pieceBytes)
    const isLast = at + bytes.length >= image.length
    const { place, keepFrom } = cut(bytes, isLast)
    yield { bytes, place, cut: { before: at > 0, after: !isLast }, isPlain: true }
    at += keepFrom
  }
}
