/** The contract of a reader: it knows one format, and turns a blob into passages. Pure. */
import type { Blob, Passage } from '../base/passage.ts'
import type { TextEncoding } from './text-encoding.ts'

export type Notice = (reason: string) => void

/**
 * Whoever has the means unpacks for readers what is compressed, as HTTP names it: `gzip`, `deflate`, `br`, `zstd`. Undefined where
 * the data is none, or of more than `maxBytes`.
 */
export type Unpack = (bytes: Uint8Array, packing: string, maxBytes?: number) => Uint8Array | undefined

export interface Reader {
  /** Also the `format` in the context of its passages, unless it tells several apart. */
  readonly name: string
  /**
   * True where the blob is of this format, judged by its content first. Cheap: it is asked for every blob. `encoding` is that
   * of the blob, undefined where it is no text.
   */
  recognise(blob: Blob, encoding: TextEncoding | undefined): boolean
  /** True where the same text stands in a blob several times, in several encodings, and is one to a person. */
  readonly repeatsItself?: true
  /** `notice` is told what could not be read as what it is, in a phrase for the coverage. */
  read(blob: Blob, notice: Notice, unpack?: Unpack): Iterable<Passage>
}
