/** The contract of a source: where blobs come from. All reading of the world happens behind it. */
import type { Skipped } from '../base/coverage.ts'
import type { Blob } from '../base/passage.ts'
import type { Span } from '../base/span.ts'

export interface Source {
  /** `directory`, `standard-input`, `staged` … as it stands in reports. */
  readonly name: string
  /** What the user pointed at, for reports. */
  readonly target: string
  /** Every path that it gives, from the root of the repository, where that is known before its content is read. */
  readonly paths?: () => Promise<readonly string[]>
  items(): AsyncIterable<SourceItem> | Iterable<SourceItem>
}

/** A path for the operating system: bytes where it is not valid UTF-8. */
export type FilePath = string | Uint8Array

/**
 * Where a piece stands in the whole that is too large to be scanned at once. Pieces overlap, so that nothing is cut in
 * two; a finding counts in the piece that owns the byte where it starts, and every byte has one owner.
 */
export interface PiecePlace {
  /** Byte of the whole at which the piece begins. */
  readonly startByte: number
  /** Line feeds before the piece: add them to its line numbers. A piece begins a line wherever one ends close by. */
  readonly linesBefore: number
  /** UTF-16 code units of the piece's first line that stand before the piece: add them to the columns of that line. */
  readonly unitsBefore: number
  /** Bytes of the piece, counted from its own beginning. */
  readonly owned: Span
}

/**
 * A file is named, and read where it is scanned (read-file.ts), so that a worker thread can do it; its size stands
 * there where the source knows it anyway. A blob is handed over whole, or as one piece of it; skipped is what the
 * source itself could not or would not look into.
 */
export type SourceItem =
  | { readonly kind: 'file'; readonly file: FilePath; readonly path: string; readonly size?: number }
  | { readonly kind: 'blob'; readonly blob: Blob; readonly place?: PiecePlace }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
