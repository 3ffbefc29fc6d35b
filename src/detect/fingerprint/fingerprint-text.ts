/** The hashes of one file, level by level, as an index stores them once they are keyed. */
import { LEVELS, type Level, type PlacedHashes } from '../../index-store/fingerprint-store.ts'
import { foldText } from './fold.ts'
import { createGramReader, type Stream } from './gram-reader.ts'
import { LEVEL_PARAMETERS } from './levels.ts'
import type { CommentStyle } from './lexer.ts'
import { winnow } from './winnow.ts'

/** What stands in a file, before it is keyed. */
export interface TextFingerprints {
  readonly levels: { readonly [L in Level]?: PlacedHashes }
  readonly lines: number
  /** Units of the words stream. */
  readonly words: number
}

/** Grams that occur more often in one file are a table or a test fixture. */
const REPEATS_MAX = 3

const CANARY = /codemoat:\s*canary(?:-(?<edge>begin|end))?/i

/** A run of lines, from 1, both ends inclusive. */
interface Lines {
  readonly first: number
  readonly last: number
}

let shared: Fingerprinter | undefined

/** The hashes of a text. `style` says how its language writes comments. Takes time and memory in proportion to its length. */
export function fingerprintText(text: Uint8Array, style: CommentStyle): TextFingerprints {
  shared ??= new Fingerprinter()
  return shared.fingerprint(text, style)
}

/** The buffers, which are the same for every file. */
class Fingerprinter {
  readonly #collectors = LEVELS.map((level) => ({ level, all: new GramColumns() }))
  readonly #usual = LEVELS.filter((level) => level !== 'canary')
  readonly #usualReader = createGramReader(this.#usual)
  readonly #wholeReader = createGramReader(LEVELS)

  fingerprint(text: Uint8Array, style: CommentStyle): TextFingerprints {
    const folded = foldText(text).bytes
    const canaries = canaryLines(folded)
    const collectors = this.#collectors.filter(({ level }) => level !== 'canary' || canaries.length > 0)
    for (const { all } of collectors) all.clear()
    const reader = canaries.length > 0 ? this.#wholeReader : this.#usualReader
    const lines = reader.read(folded, style, (streams) => {
      for (const [index, { all }] of collectors.entries()) all.add(streams[index]!)
    })
    const levels: { [L in Level]?: PlacedHashes } = {}
    for (const { level, all } of collectors) {
      const { k, w } = LEVEL_PARAMETERS[level]
      const kept = winnow(all, w, all.units - k + 1)
      levels[level] = all.pick(
        level === 'canary' ? kept.filter((gram) => isIn(canaries, all.lines[gram]!)) : all.notRepeated(kept),
      )
    }
    return { levels, lines, words: collectors[0]!.all.units }
  }
}

/** Columns that grow. */
class GramColumns {
  count = 0
  /** Of the stream, so far. */
  units = 0
  high = new Uint32Array(1024)
  low = new Uint32Array(1024)
  positions = new Uint32Array(1024)
  lines = new Uint32Array(1024)
  #slots = new Uint32Array(0)

  clear(): void {
    this.count = 0
    this.units = 0
  }

  add({ grams, lines, base, unitCount }: Stream): void {
    this.units = unitCount
    const end = this.count + grams.count
    if (end > this.high.length) this.#grow(Math.max(end, this.high.length * 2))
    this.high.set(grams.high.subarray(0, grams.count), this.count)
    this.low.set(grams.low.subarray(0, grams.count), this.count)
    this.positions.set(grams.positions.subarray(0, grams.count), this.count)
    for (let gram = 0; gram < grams.count; gram++) this.lines[this.count + gram] = lines[grams.positions[gram]! - base]!
    this.count = end
  }

  pick(kept: Uint32Array): PlacedHashes {
    const column = (from: Uint32Array): Uint32Array => {
      const result = new Uint32Array(kept.length)
      for (let index = 0; index < kept.length; index++) result[index] = from[kept[index]!]!
      return result
    }
    return {
      count: kept.length,
      high: column(this.high),
      low: column(this.low),
      lines: column(this.lines),
      positions: column(this.positions),
    }
  }

  /** Those of `kept` whose hash is not kept too often. Open addressing: a `Map` takes ten times as long. */
  notRepeated(kept: Uint32Array): Uint32Array {
    let size = 1024
    while (size < kept.length * 2) size *= 2
    if (this.#slots.length < size) this.#slots = new Uint32Array(size)
    const slots = this.#slots.subarray(0, size).fill(0)
    const first = new Uint32Array(kept.length)
    const times = new Uint32Array(kept.length)
    const { high, low } = this
    for (let index = 0; index < kept.length; index++) {
      const gram = kept[index]!
      let slot = low[gram]! & (size - 1)
      // A slot holds the index, from 1, of the first gram with its hash.
      for (; slots[slot] !== 0; slot = (slot + 1) & (size - 1)) {
        const other = kept[slots[slot]! - 1]!
        if (low[other] === low[gram] && high[other] === high[gram]) break
      }
      if (slots[slot] === 0) slots[slot] = index + 1
      first[index] = slots[slot]! - 1
      times[first[index]!]!++
    }
    const rare = new Uint32Array(kept.length)
    let count = 0
    for (let index = 0; index < kept.length; index++)
      if (times[first[index]!]! <= REPEATS_MAX) rare[count++] = kept[index]!
    return rare.subarray(0, count)
  }

  #grow(size: number): void {
    const grown = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const result = new Uint32Array(size)
      result.set(column)
      return result
    }
    this.high = grown(this.high)
    this.low = grown(this.low)
    this.positions = grown(this.positions)
    this.lines = grown(this.lines)
  }
}

function isIn(ranges: readonly Lines[], line: number): boolean {
  return ranges.some(({ first, last }) => line >= first && line <= last)
}

/**
 * The lines that their owner marked: the line of `codemoat: canary` and the next one, or all from `codemoat: canary-begin`
 * to `codemoat: canary-end`.
 */
function canaryLines(text: Uint8Array): readonly Lines[] {
  const needle = Buffer.from(text.buffer, text.byteOffset, text.length)
  if (!needle.includes('canary')) return []
  const ranges: Lines[] = []
  let begun: number | undefined
  for (const [index, line] of needle.toString('latin1').split('\n').entries()) {
    const mark = CANARY.exec(line)
    if (mark === null) continue
    const edge = mark.groups?.edge?.toLowerCase()
    if (edge === 'begin') begun = index + 1
    else if (edge === undefined) ranges.push({ first: index + 1, last: index + 2 })
    else if (begun !== undefined) {
      ranges.push({ first: begun, last: index + 1 })
      begun = undefined
    }
  }
  return ranges
}
