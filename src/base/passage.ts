/** What is scanned: blobs as they come from a source, passages as a person would read them. */
import type { SourceMap } from './source-map.ts'

/** Where a blob came from. `path` is shown to people, with `/` between folders. */
export interface Origin {
  readonly path: string
  readonly repo?: string
  readonly commit?: string
  readonly oid?: string
  /** The archives that hold it, outermost first; `path` is then `outer.zip!inner/path`. */
  readonly archive?: readonly string[]
  /** Lines that a commit adds, from 1, both ends inclusive. Absent where every line is new. */
  readonly addedLines?: readonly LineRange[]
}

/** Lines from 1, both ends inclusive. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** One piece of content from a source. */
export interface Blob {
  readonly bytes: Uint8Array
  readonly origin: Origin
}

/** What a reader knows about a passage. */
export interface Context {
  /** Name of the reader: `text`, `binary`, later `claude-code`, `repomix` … */
  readonly format: string
  readonly session?: string
  readonly turn?: number
  readonly role?: string
  readonly tool?: string
  readonly timestamp?: string
  readonly embeddedPath?: string
  readonly language?: string
}

/** A run of text that a person would read as one thing. `map` leads from its bytes to the bytes of its blob. */
export interface Passage {
  readonly bytes: Uint8Array
  readonly context: Context
  readonly map: SourceMap
}
