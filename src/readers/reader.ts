/** The contract of a reader: it knows one format, and turns a blob into passages. Pure. */
import type { Blob, Passage } from '../base/passage.ts'

export type Notice = (reason: string) => void

export interface Reader {
  /** Also the `format` in the context of its passages, unless it tells several apart. */
  readonly name: string
  /** True where the blob is of this format, judged by its content first. Cheap: it is asked for every blob. */
  recognise(blob: Blob): boolean
  /** True where the same text stands in a blob several times, in several encodings, and is one to a person. */
  readonly repeatsItself?: true
  /** `notice` is told what could not be read as what it is, in a phrase for the coverage. */
  read(blob: Blob, notice: Notice): Iterable<Passage>
}
