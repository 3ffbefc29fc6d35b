/**
 * Records that are short and hold no escapes, read together as they stand: a transcript may have millions of them, and a passage
 * of its own for each of their texts costs a hundred times what looking into it does.
 */
import type { Context, Passage } from '../../base/passage.ts'
import { identityMap } from '../../base/source-map.ts'
import type { JsonValue } from '../json/json-value.ts'
import type { Marks } from './split-record.ts'

/** Longer records have texts that are worth a passage. */
const RECORD_BYTES_MAX = 1024
const RUN_BYTES_MAX = 32 * 1024

/** True where the record can be read as it stands. What is known of files and languages steers detectors. */
export function isPlainRecord(root: JsonValue, { contexts, base, isSpecial }: Marks): boolean {
  const { tape } = root
  if (isSpecial || tape.hasEscapes || tape.end(0) - tape.start(0) > RECORD_BYTES_MAX || isKnown(base)) return false
  return !contexts.some(isKnown)
}

function isKnown({ embeddedPath, language }: Context): boolean {
  return embeddedPath !== undefined || language !== undefined
}

interface Part {
  /** Bytes of the blob. */
  readonly start: number
  readonly end: number
  readonly context: Context
}

/** The records of one blob that follow each other. */
export class RecordRun {
  readonly #format: string
  #start = 0
  #end = 0
  /** Records, and the values in them that have a context of their own, each after the one that holds it or before it. */
  #parts: Part[] = []

  constructor(format: string) {
    this.#format = format
  }

  /** Whether the record begins where the run may go on. */
  fits(root: JsonValue): boolean {
    return this.#parts.length === 0 || root.tape.end(0) - this.#start <= RUN_BYTES_MAX
  }

  add({ tape }: JsonValue, { base, values, contexts }: Marks): void {
    if (this.#parts.length === 0) this.#start = tape.start(0)
    this.#end = tape.end(0)
    this.#parts.push({ start: tape.start(0), end: tape.end(0), context: base })
    for (let at = 0; at < values.length; at++) {
      const index = values[at]!
      this.#parts.push({ start: tape.start(index), end: tape.end(index), context: contexts[at]! })
    }
  }

  finish(bytes: Uint8Array): Passage | undefined {
    if (this.#parts.length === 0) return undefined
    const start = this.#start
    const parts = this.#parts
    this.#parts = []
    return {
      bytes: bytes.subarray(start, this.#end),
      context: { format: this.#format },
      contextAt: (byte) => partAt(parts, start + byte)?.context ?? { format: this.#format },
      textAt: (byte) => {
        const part = partAt(parts, start + byte) ?? { start: start + byte, end: this.#end }
        return { start: part.start - start, end: part.end - start }
      },
      map: identityMap(start),
    }
  }
}

/** Of the smallest part that holds the byte; of several, the last. Asked for findings alone. */
function partAt(parts: readonly Part[], byte: number): Part | undefined {
  let best: Part | undefined
  for (const part of parts) {
    const holds = byte >= part.start && byte < part.end
    if (holds && (best === undefined || part.end - part.start <= best.end - best.start)) best = part
  }
  return best
}
