/** What is scanned: blobs as they come from a source, passages as a person would read them. */
import type { SourceMap } from './source-map.ts'
import type { Span } from './span.ts'

/** Where a blob came from. `path` is shown to people, with `/` between folders. */
export interface Origin {
  readonly path: string
  readonly repo?: string
  readonly commit?: string
  readonly oid?: string
  /** The archives that hold it, outermost first; `path` is then `outer.zip!inner/path`. */
  readonly archive?: readonly string[]
  /** True where it was said and not stored, as a prompt is: a comment in it allows nothing. */
  readonly isMessage?: boolean
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
  /** True where it is heading out of its repository whatever is in it: then it is looked at more closely. */
  readonly isLeaving?: boolean
  readonly bytes: Uint8Array
  readonly origin: Origin
  /** Of a row of a database: what other rows say of it. It stands over what the row seems to say itself. */
  readonly known?: { readonly session?: string; readonly turn: number | undefined; readonly cwd?: string }
  /**
   * Of a piece of something longer: whether more stands before it, and after it. `records`, where it consists of whole records:
   * the same object for all pieces whose records follow each other, by which their reader knows them.
   */
  readonly cut?: { readonly before: boolean; readonly after: boolean; readonly records?: object }
}

/** What a reader knows about a passage. */
export interface Context {
  /** Name of the reader: `text`, `binary`, `claude-code`, `repomix` … */
  readonly format: string
  readonly session?: string
  /** Messages of the session up to this one, from 1. */
  readonly turn?: number
  /** `user`, `assistant`, `system` or `tool`, whatever the format calls them. */
  readonly role?: string
  /** Of a tool call or its result: the tool's own name. */
  readonly tool?: string
  /** ISO 8601. */
  readonly timestamp?: string
  readonly model?: string
  /** Folder that the session ran in. */
  readonly cwd?: string
  /** The file that the text is of, as the blob calls it: what a tool read, a member of a packed repository. */
  readonly embeddedPath?: string
  /** As markdown fences name it. */
  readonly language?: string
}

/** A run of text that a person would read as one thing. `map` leads from its bytes to the bytes of its blob. */
export interface Passage {
  readonly bytes: Uint8Array
  readonly context: Context
  /** Of what was put together out of several texts: the context of the one that holds a byte. */
  readonly contextAt?: (byte: number) => Context
  /** Of the same: where the text that holds a byte begins and ends, if not with its line. */
  readonly textAt?: (byte: number) => Span
  readonly map: SourceMap
  /** Of a file in a packed repository that stands in something else, such as a message. */
  readonly pack?: Pack
}

/** A packed repository in a text that is not of its format: one object for all of its files. */
export interface Pack {
  /** What people call the tool that packed it. */
  readonly packer: string
  /** True where people write down some files in the same way. */
  readonly isWeak: boolean
  readonly whole: Passage
}
