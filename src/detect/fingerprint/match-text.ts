/** From a text to the copies in it: fold, read in every style of comments, look up, judge, and name the best source. */

import type { SourceMap } from '../../base/source-map.ts'
import type { Level } from '../../index-store/fingerprint-store.ts'
import { possibleStyles } from './comment-style.ts'
import { foldText } from './fold.ts'
import { type Copy, findCopies, isProven, type JudgeOptions } from './judge.ts'
import type { CommentStyle } from './lexer.ts'
import { Searcher, type SearchOptions } from './search.ts'
import { unwrap } from './unwrap.ts'

/** A stretch of text that was copied: from the best source, or as likely from one of the others. */
export interface Match {
  readonly best: Copy
  readonly alternatives: readonly Copy[]
}

export interface MatchOptions extends SearchOptions, JudgeOptions {
  /** What the index holds: everything, or the strict filter alone. */
  readonly levels: readonly Level[]
}

/** More copies than this, from all files together, are not told apart: each is compared with the others. */
const COPIES_MAX = 5000

/** A source that explains less than this share of what the best one does is no alternative. */
const ALTERNATIVE_SHARE = 0.9

export class Matcher {
  readonly #options: MatchOptions
  readonly #searcher: Searcher

  constructor(options: MatchOptions) {
    this.#options = options
    this.#searcher = new Searcher(options, options.levels)
  }

  /** The copies in a text, in its order. `style` where its language is known. */
  match(text: Uint8Array, style: CommentStyle | undefined, notice: (reason: string) => void): Match[] {
    return this.matchAndTrace(text, { style, notice }).matches
  }

  /** The same, and what looks like a part of a copy, proven or not. */
  matchAndTrace(text: Uint8Array, reading: Reading): { readonly matches: Match[]; readonly traces: readonly Copy[] } {
    this.#searcher.begin(text.length)
    const traces = this.#copiesIn(text, reading)
    for (const { bytes, map } of unwrap(text))
      for (const copy of this.#copiesIn(bytes, reading)) traces.push(placed(copy, map))
    const copies = traces.filter(isProven)
    if (copies.length > COPIES_MAX) reading.notice(`holds more than ${COPIES_MAX} copies; the weakest are not listed`)
    return { matches: bestSources(copies), traces }
  }

  #copiesIn(text: Uint8Array, { style, notice, parts = false }: Reading): Copy[] {
    const folded = foldText(text)
    const copies: Copy[] = []
    for (const each of style === undefined ? possibleStyles(folded.bytes) : [style]) {
      const { hits, complete } = this.#searcher.search(folded.bytes, each)
      if (!complete) notice('holds more registered code than is traced; the rest is not listed')
      for (const copy of findCopies({ text: folded.bytes, style: each, hits }, { ...this.#options, parts }))
        copies.push(placed(copy, folded.map))
    }
    return copies
  }
}

/** How a text is read. */
export interface Reading {
  /** Where its language is known. */
  readonly style: CommentStyle | undefined
  readonly notice: (reason: string) => void
  /** Whether other passages may hold other parts of the same copy. */
  readonly parts?: boolean
}

/** The copy, with its bytes led back to the text that was unwrapped. Lines stay those of the unwrapped text. */
function placed(copy: Copy, map: SourceMap): Copy {
  const { start, end } = map.toSource({ start: copy.startByte, end: copy.endByte })
  return { ...copy, startByte: start, endByte: end }
}

/** Of copies that cover the same text, the strongest; those that are nearly as strong are its alternatives. */
export function bestSources(copies: readonly Copy[]): Match[] {
  const sorted = [...copies].sort(
    (a, b) => b.score * b.strength - a.score * a.strength || b.units - a.units || compare(pathOf(a), pathOf(b)),
  )
  const matches: { best: Copy; alternatives: Copy[] }[] = []
  for (const copy of sorted.slice(0, COPIES_MAX)) {
    const rival = matches.find(({ best }) => overlapShare(best, copy) > 0.5)
    if (rival === undefined) matches.push({ best: copy, alternatives: [] })
    else if (copy.file !== rival.best.file && copy.units >= ALTERNATIVE_SHARE * rival.best.units) {
      if (!rival.alternatives.some(({ file }) => file === copy.file)) rival.alternatives.push(copy)
    }
  }
  return matches.sort((a, b) => a.best.startByte - b.best.startByte)
}

/** The same order in every language, and without the tables of any. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function pathOf({ stored }: Copy): string {
  return stored === undefined ? '' : `${stored.repository}/${stored.paths[0]}`
}

/** The part of the shorter copy that lies in the other. */
function overlapShare(a: Copy, b: Copy): number {
  const shared = Math.min(a.endByte, b.endByte) - Math.max(a.startByte, b.startByte)
  return shared / Math.max(1, Math.min(a.endByte - a.startByte, b.endByte - b.startByte))
}
