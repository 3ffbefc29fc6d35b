/** Reads texts as grams of several levels: in WebAssembly where that runs, else in TypeScript, which defines what is right. */
import type { Level } from '../../index-store/fingerprint-store.ts'
import { sharedGramInstance } from '../../kernels/gram-instance.ts'
import { BATCH_UNITS, TEXT_BYTES_MAX } from '../../kernels/gram-layout.ts'
import { GramStream, type Grams } from './gram-stream.ts'
import { LEVEL_PARAMETERS } from './levels.ts'
import { type CommentStyle, Lexer } from './lexer.ts'
import { createUnits } from './unit.ts'
import { WasmGramReader } from './wasm-gram-reader.ts'

/** The units of one level that were read last, and the grams that end in them. The next ones overwrite them. */
export interface Stream {
  readonly grams: Grams
  /** Columns of units; unit number `n` of the text is at index `n - base`. */
  readonly base: number
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly lines: Uint32Array
  /** The class of a unit, and that of the unit before it; on the structure level alone. */
  readonly classes: Uint8Array
  readonly before: Uint8Array
  /** Units that were read so far. */
  readonly unitCount: number
  /** Knows grams that were looked up in vain; absent where looking up again costs less. */
  readonly strangers?: Strangers
}

/** Grams of one stream that are in no index. */
export interface Strangers {
  /** Takes them out of the grams of the stream. */
  drop(): void
  /** What is left was looked up in vain. */
  add(): void
  /** Not this one. */
  remove(high: number, low: number): void
}

export interface GramReader {
  /** Another text begins, of so many bytes, perhaps to be read several times: strangers are forgotten. */
  begin(bytes: number): void
  /** Reads a text, and calls `visit` for each piece of it, with the streams of the levels in their order. Returns its lines. */
  read(text: Uint8Array, style: CommentStyle, visit: (streams: readonly Stream[]) => void): number
}

/** More grams than this are never visited at a time. */
export const GRAMS_MAX = 2 * BATCH_UNITS

export function createGramReader(levels: readonly Level[]): GramReader {
  const instance = sharedGramInstance()
  let plain: GramReader | undefined
  const fast = instance && new WasmGramReader(instance, levels)
  return {
    begin: (bytes) => fast?.begin(bytes),
    read: (text, style, visit) => {
      if (fast && text.length <= TEXT_BYTES_MAX && fast.hasRoom(text)) return fast.read(text, style, visit)
      plain ??= plainGramReader(levels)
      return plain.read(text, style, visit)
    },
  }
}

/** `units` are read at a time. */
export function plainGramReader(levels: readonly Level[], units = BATCH_UNITS): GramReader {
  const batch = createUnits(units)
  const streams = levels.map((level) => new GramStream(LEVEL_PARAMETERS[level], units))
  return {
    begin: () => {},
    read: (text, style, visit) => {
      const lexer = new Lexer(text, style)
      for (const stream of streams) stream.reset()
      while (lexer.fill(batch)) {
        for (const stream of streams) stream.add(batch)
        visit(streams)
      }
      return lexer.line
    },
  }
}
