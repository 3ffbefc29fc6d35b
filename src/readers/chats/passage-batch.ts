/**
 * Short passages put together into longer ones: a transcript may have millions of a few bytes, and looking into one costs
 * as much as looking into a kilobyte. Each keeps its context and its way back.
 */
import type { Passage } from '../../base/passage.ts'
import type { SourceMap } from '../../base/source-map.ts'

/** Longer passages stand for themselves. */
const SHORT_BYTES = 1024
const BATCH_BYTES = 32 * 1024

const LINE_FEED = 0x0a
const FENCE = '```'

interface Part {
  /** Of the batch, exclusive: the line feed after the part is none of it. */
  readonly end: number
  readonly start: number
  readonly passage: Passage
}

/**
 * Of one blob. What is known of files and languages steers detectors: such passages are not put together, and neither are
 * those that have it in Markdown.
 */
export class PassageBatch {
  readonly #format: string
  #bytes = new Uint8Array(BATCH_BYTES)
  #parts: Part[] = []
  #length = 0

  constructor(format: string) {
    this.#format = format
  }

  /** What is to be read by now: passages that are long, and batches that are full. */
  readonly ready: Passage[] = []

  add(passage: Passage): void {
    const { bytes, context } = passage
    const isKnown = context.embeddedPath !== undefined || context.language !== undefined
    if (bytes.length > SHORT_BYTES || isKnown || Buffer.prototype.includes.call(bytes, FENCE)) {
      this.ready.push(passage)
      return
    }
    if (this.#length + bytes.length + 1 > BATCH_BYTES) this.finish()
    const start = this.#length
    const end = start + bytes.length
    this.#bytes.set(bytes, start)
    this.#bytes[end] = LINE_FEED
    this.#length = end + 1
    this.#parts.push({ start, end, passage })
  }

  /** Makes everything that was added ready. */
  finish(): void {
    if (this.#length === 0) return
    const parts = this.#parts
    this.ready.push({
      bytes: this.#bytes.subarray(0, this.#length),
      context: { format: this.#format },
      contextAt: (byte) => partAt(parts, byte).passage.context,
      map: mapOf(parts),
    })
    this.#bytes = new Uint8Array(BATCH_BYTES)
    this.#parts = []
    this.#length = 0
  }
}

/** What reaches over several parts is found in the first. */
function mapOf(parts: readonly Part[]): SourceMap {
  return {
    toSource: (span) => {
      const part = partAt(parts, span.start)
      const inPart = (byte: number): number => Math.min(byte, part.end) - part.start
      return part.passage.map.toSource({ start: inPart(span.start), end: inPart(span.end) })
    },
  }
}

function partAt(parts: readonly Part[], byte: number): Part {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (parts[middle]!.start <= byte) low = middle
    else high = middle - 1
  }
  return parts[low]!
}
