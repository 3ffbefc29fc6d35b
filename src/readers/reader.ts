/** The contract of a reader: it knows one format, and turns a blob into passages. Pure. */
import type { Blob, Passage } from '../base/passage.ts'

export interface Reader {
  /** Also the `format` in the context of its passages. */
  readonly name: string
  /** Where the format is of a tool that packs a repository into one file: what people call the tool. */
  readonly packer?: string
  /** True where the blob is of this format, judged by its content first. Cheap: it is asked for every blob. */
  recognise(blob: Blob): boolean
  read(blob: Blob): Iterable<Passage>
}
