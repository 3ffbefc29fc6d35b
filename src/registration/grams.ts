/** Every gram of a text on some levels: what public code is told by, where the index keeps a choice of its own code. */
import { styleOf } from '../detect/fingerprint/comment-style.ts'
import { foldText } from '../detect/fingerprint/fold.ts'
import { createGramReader } from '../detect/fingerprint/gram-reader.ts'
import { Lexer } from '../detect/fingerprint/lexer.ts'
import { createUnits, type Units } from '../detect/fingerprint/unit.ts'
import type { Hashes, Level } from '../index-store/fingerprint-store.ts'

const BATCH_UNITS = 8192

export interface GramSink {
  /** A view that is overwritten. */
  readonly onGrams: (level: Level, grams: Hashes) => void
  readonly onUnits?: (units: Units) => void
}

/** `path` tells the language. */
export function readGrams(text: Uint8Array, path: string, levels: readonly Level[], sink: GramSink): void {
  const folded = foldText(text).bytes
  const style = styleOf(path) ?? 'slash'
  createGramReader(levels).read(folded, style, (streams) => {
    for (const [index, level] of levels.entries()) sink.onGrams(level, streams[index]!.grams)
  })
  if (sink.onUnits === undefined) return
  const lexer = new Lexer(folded, style)
  const units = createUnits(BATCH_UNITS)
  while (lexer.fill(units)) sink.onUnits(units)
}

/** Hashes that are gathered from many texts. */
export class GatheredHashes implements Hashes {
  count = 0
  high = new Uint32Array(1 << 16)
  low = new Uint32Array(1 << 16)

  add({ count, high, low }: Hashes): void {
    while (this.count + count > this.high.length) {
      this.high = doubled(this.high)
      this.low = doubled(this.low)
    }
    this.high.set(high.subarray(0, count), this.count)
    this.low.set(low.subarray(0, count), this.count)
    this.count += count
  }
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(column.length * 2)
  grown.set(column)
  return grown
}
