/** The contract of a chat format in JSON: which records are of it, and what a person would call the texts in them. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import type { Packing } from './packed-text.ts'

export interface ChatFormat {
  /** The `format` in the context of its passages. */
  readonly name: string
  /** Every record of it has at least one of these keys; the others are not asked about. */
  readonly keys: readonly string[]
  /** True where a record can only be of this format: a line, an element of the outermost array, or a whole document. */
  isOf(record: JsonValue): boolean
  /** Called once for a blob: the reader remembers what later records need. */
  begin(): RecordReader
}

/**
 * Marks what it understands of a record, and returns the context of everything else in it: that is read as well. A record
 * may lack anything and hold anything.
 */
export type RecordReader = (record: JsonValue, mark: Mark) => Context

/**
 * Gives a value a context of its own. A string becomes a passage; what an object or array holds, several. A string that is
 * JSON itself is read by `inner` where that is given; one that is a stream of events with JSON is put together as well. One with
 * a `packing` is in base64.
 */
export type Mark = (value: JsonValue, context: Context, inner?: RecordReader, packing?: Packing) => void
