/**
 * What lists prove: the keywords of a language, media types and the names of countries are long lines of rare words, and
 * everybody has them, word for word.
 */
import { type CommentStyle, Lexer } from './lexer.ts'
import { createUnits, NAME, NUMBER, QUOTED_WORD } from './unit.ts'

/** What a list proves at most: it does not block. */
export const LIST_STRENGTH = 2
/** Copies of words alone, and no structure, that say less than so many bits a line are lists. */
const LIST_LINE_BITS = 40
/** What a list of literals proves, beside code. */
export const LITERALS_SHARE = 0.6

/** The strength of so many lines that are words alone, where `bits` warn. */
export function strengthOfList(lines: number, bits: number): number {
  return Math.max(LIST_STRENGTH, (lines * LIST_LINE_BITS) / bits)
}

/** Bytes that are looked at: a list is one from the beginning on. */
const BYTES_MAX = 8192
/** A line that begins further back, or ends further on, is read from the middle. */
const LINE_BYTES_MAX = 400
/** Code has more names than this among its words that are no keywords; of strings it has few beside them. */
const NAMES_MAX = 0.12

/** Whether nearly all words from `start` to `end`, bytes of a text that was folded, are literals. */
export function isLiteralList(text: Uint8Array, style: CommentStyle, span: { start: number; end: number }): boolean {
  const feed = text.lastIndexOf(10, span.start)
  const from = span.start - feed <= LINE_BYTES_MAX ? feed + 1 : span.start
  // A string that is cut off is none: up to where the last line ends.
  const end = text.subarray(0, span.end + LINE_BYTES_MAX).indexOf(10, span.end)
  const part = text.subarray(from, Math.min(end < 0 ? span.end + LINE_BYTES_MAX : end, from + BYTES_MAX))
  const lexer = new Lexer(part, style)
  const units = createUnits(512)
  let names = 0
  let literals = 0
  while (lexer.fill(units))
    for (let unit = 0; unit < units.count; unit++) {
      if (units.starts[unit]! + from < span.start) continue
      const kind = units.kinds[unit]!
      if (kind === NAME) names++
      else if (kind === QUOTED_WORD || kind === NUMBER) literals++
    }
  return names < NAMES_MAX * (names + literals)
}
