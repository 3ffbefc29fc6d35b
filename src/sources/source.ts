/** The contract of a source: where blobs come from. All reading of the world happens behind it. */
import type { Skipped } from '../base/coverage.ts'
import type { Blob } from '../base/passage.ts'

export interface Source {
  /** `directory`, `standard-input`, `staged` … as it stands in reports. */
  readonly name: string
  /** What the user pointed at, for reports. */
  readonly target: string
  items(): AsyncIterable<SourceItem> | Iterable<SourceItem>
}

/**
 * A file is named, and read where it is scanned, so that a worker thread can do it; a blob is handed over whole;
 * skipped is what the source itself could not or would not look into.
 */
export type SourceItem =
  | { readonly kind: 'file'; readonly file: string; readonly path: string; readonly size: number }
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
