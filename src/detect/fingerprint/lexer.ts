/**
 * Cuts any bytes into units, in one pass and without knowing the language. It never fails, and what it makes of a line
 * depends on little more than that line: a fragment gives the units that its file gave.
 */
import { CLASSES, DIGIT, LETTER, NEWLINE, QUOTE, SEPARATOR, SPACE } from './byte-class.ts'
import { spread, WORD_HIGH, WORD_HIGH_SEED, WORD_LOW, WORD_LOW_SEED } from './hash.ts'
import { importEnd } from './imports.ts'
import { joinedCommentEnd, wasLineEnd } from './joined-lines.ts'
import { keywordNumber } from './keywords.ts'
import { lineNumberEnd } from './line-numbers.ts'
import { KEYWORD, NAME, NUMBER, PUNCTUATION, QUOTED_WORD, STRING, type Units } from './unit.ts'

/**
 * How comments are written besides blocks, which are the same everywhere: from `//`, or from `#` and in docstrings, or, where
 * line ends were lost, in all these ways: up to where the next line was indented. Where it was not, nobody can say where a
 * comment ends, and it is taken for code.
 */
export type CommentStyle = 'slash' | 'hash' | 'joined'

/** A comment, string or import that does not end within so many bytes is none: what looked like its beginning is text. */
const LINE_BYTES_MAX = 400
const BLOCK_BYTES_MAX = 16 * 1024

/** Reads units from bytes, a buffer at a time, so that memory does not grow with the text. */
export class Lexer {
  readonly #bytes: Uint8Array
  readonly #isHash: boolean
  readonly #isJoined: boolean
  #at = 0
  #line = 1
  #atLineStart = true
  /** Where a block comment ends, the last that was looked for, and how far was looked. */
  #blockEnd = 0
  #blockSearched = 0
  /** The end of the line that was looked at last. */
  #nextLineEnd = -1
  /** Up to where no double, no single quote closes a string. */
  #noDoubleQuote = 0
  #noSingleQuote = 0
  /** Up to where no line ends, as far as can be told where line ends were lost. */
  #noLineEnd = 0
  /** Where the string literal that is being read ends; 0 outside of one. */
  #stringEnd = 0
  /** Whether a docstring may begin here: at the start, and after a colon. */
  #expectsDocstring = true

  constructor(bytes: Uint8Array, style: CommentStyle) {
    this.#bytes = bytes
    this.#isHash = style === 'hash'
    this.#isJoined = style === 'joined'
  }

  /** The line that was reached, from 1. */
  get line(): number {
    return this.#line
  }

  /** Overwrites `units` with the next ones. False where there are none left. */
  fill(units: Units): boolean {
    const bytes = this.#bytes
    const length = bytes.length
    const capacity = units.starts.length
    units.count = 0
    while (this.#at < length && units.count < capacity) {
      if (this.#atLineStart) {
        this.#atLineStart = false
        this.#startLine()
        continue
      }
      const byte = bytes[this.#at]!
      const kind = CLASSES[byte]!
      if (kind === SPACE) this.#isJoined ? this.#joinedSpace() : this.#at++
      else if (kind === LETTER) this.#word(units)
      else if (kind === NEWLINE) this.#newline()
      else if (kind === DIGIT) this.#number(units)
      else if (this.#stringEnd !== 0) this.#inString(byte)
      else if (kind === SEPARATOR) this.#at++
      else if (kind === QUOTE) this.#quote(units, byte)
      else if (!this.#comment(byte)) this.#punctuation(units, byte)
    }
    return units.count > 0
  }

  #newline(): void {
    this.#at++
    this.#line++
    this.#atLineStart = true
    this.#stringEnd = 0
  }

  #word(units: Units): void {
    const bytes = this.#bytes
    const length = bytes.length
    const start = this.#at
    let at = start
    let high = WORD_HIGH_SEED
    let low = WORD_LOW_SEED
    do {
      const byte = bytes[at]!
      high = Math.imul(high ^ byte, WORD_HIGH)
      low = Math.imul(low ^ (low >>> 15) ^ byte, WORD_LOW)
      at++
    } while (at < length && (CLASSES[bytes[at]!]! === LETTER || CLASSES[bytes[at]!]! === DIGIT))
    high = spread(high)
    low = spread(low)
    this.#at = at
    const kind =
      this.#stringEnd !== 0 ? QUOTED_WORD : at - start <= 12 && keywordNumber(high, low) >= 0 ? KEYWORD : NAME
    this.#emit(units, kind, start, high, low)
  }

  #number(units: Units): void {
    const bytes = this.#bytes
    const start = this.#at
    let at = start
    let high = WORD_HIGH_SEED
    let low = WORD_LOW_SEED
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!
      const kind = CLASSES[byte]!
      const isPoint = byte === 0x2e && CLASSES[bytes[at + 1] ?? 0] === DIGIT
      if (kind !== DIGIT && kind !== LETTER && !isPoint) break
      high = Math.imul(high ^ byte, WORD_HIGH)
      low = Math.imul(low ^ (low >>> 15) ^ byte, WORD_LOW)
    }
    this.#at = at
    this.#emit(units, this.#stringEnd !== 0 ? QUOTED_WORD : NUMBER, start, spread(high), spread(low))
  }

  #punctuation(units: Units, byte: number): void {
    const start = this.#at++
    this.#emit(units, PUNCTUATION, start, 0, byte)
    if (byte === 0x3a) this.#expectsDocstring = true
  }

  #emit(units: Units, kind: number, start: number, high: number, low: number): void {
    const index = units.count++
    units.kinds[index] = kind
    units.high[index] = high
    units.low[index] = low
    units.starts[index] = start
    units.ends[index] = this.#at
    units.lines[index] = this.#line
    this.#expectsDocstring = false
  }

  #inString(byte: number): void {
    if (byte === 0x5c) this.#at++
    this.#at++
    if (this.#at >= this.#stringEnd) this.#stringEnd = 0
  }

  #quote(units: Units, quote: number): void {
    const start = this.#at
    const bytes = this.#bytes
    if (bytes[start + 1] === quote && bytes[start + 2] === quote) {
      this.#at += 3
      if ((this.#isHash || this.#isJoined) && this.#expectsDocstring) this.#docstring(quote)
      return
    }
    this.#at = start + 1
    if (start < (quote === 0x22 ? this.#noDoubleQuote : this.#noSingleQuote)) return
    const limit = Math.min(bytes.length, start + LINE_BYTES_MAX)
    let at = start + 1
    while (at < limit && bytes[at] !== quote && bytes[at] !== 10 && !(this.#isJoined && wasLineEnd(bytes, at)))
      at += bytes[at] === 0x5c && bytes[at + 1] !== 10 ? 2 : 1
    if (at >= limit || bytes[at] !== quote) {
      if (quote === 0x22) this.#noDoubleQuote = at
      else this.#noSingleQuote = at
      return
    }
    this.#stringEnd = at + 1
    this.#emit(units, STRING, start, 0, 0)
  }

  #docstring(quote: number): void {
    const bytes = this.#bytes
    const limit = Math.min(bytes.length, this.#at + BLOCK_BYTES_MAX) - 2
    for (let at = this.#at; at < limit; at++)
      if (bytes[at] === quote && bytes[at + 1] === quote && bytes[at + 2] === quote) {
        this.#skipTo(at + 3)
        return
      }
  }

  /** Skips a comment, if one begins here. */
  #comment(byte: number): boolean {
    const next = this.#bytes[this.#at + 1]
    if (this.#isHash && byte === 0x23) return this.#lineComment()
    if (this.#isJoined && byte === 0x23 && next === 0x20) return this.#joinedComment()
    if (byte !== 0x2f) return false
    if (next === 0x2f) return this.#isJoined ? this.#joinedComment() : !this.#isHash && this.#lineComment()
    return next === 0x2a && this.#blockComment()
  }

  #joinedComment(): boolean {
    if (this.#at < this.#noLineEnd) return false
    const limit = Math.min(this.#bytes.length, this.#at + LINE_BYTES_MAX)
    const end = joinedCommentEnd(this.#bytes, this.#at + 3, limit)
    if (end === undefined) this.#noLineEnd = limit
    else this.#at = end
    return end !== undefined
  }

  #joinedSpace(): void {
    if (this.#stringEnd !== 0 || !wasLineEnd(this.#bytes, this.#at)) {
      this.#at++
      return
    }
    this.#skipMarkers()
    if (this.#bytes[this.#at] === 0x2a && this.#bytes[this.#at + 1] === 0x20) this.#joinedComment()
  }

  #lineComment(): boolean {
    const end = this.#lineEnd(this.#at)
    if (end === undefined) return false
    this.#at = end
    return true
  }

  #blockComment(): boolean {
    const bytes = this.#bytes
    const from = this.#at + 2
    const limit = Math.min(bytes.length, this.#at + BLOCK_BYTES_MAX) - 1
    // Searched once, however many comments seem to begin: the end that was found last may be still to come.
    if (this.#blockEnd < from) {
      let at = Math.max(from, this.#blockSearched)
      while (at < limit && (bytes[at] !== 0x2a || bytes[at + 1] !== 0x2f)) at++
      this.#blockSearched = at
      if (at >= limit) return false
      this.#blockEnd = at
    }
    if (this.#blockEnd >= limit) return false
    this.#skipTo(this.#blockEnd + 2)
    return true
  }

  /** Moves on, counting lines. */
  #skipTo(end: number): void {
    for (; this.#at < end; this.#at++) if (this.#bytes[this.#at] === 10) this.#line++
  }

  /** The end of the line that `from` lies in, if it is near. */
  #lineEnd(from: number): number | undefined {
    const bytes = this.#bytes
    if (this.#nextLineEnd < from) {
      const end = bytes.indexOf(10, from)
      this.#nextLineEnd = end < 0 ? bytes.length : end
    }
    return this.#nextLineEnd - from <= LINE_BYTES_MAX ? this.#nextLineEnd : undefined
  }

  /**
   * What stands in front of the code of a line when it is quoted, listed with numbers or shown as a difference is
   * passed over, and so are imports and lines of a block comment whose beginning was cut off.
   */
  #startLine(): void {
    const bytes = this.#bytes
    this.#skipMarkers()
    const number = lineNumberEnd(bytes, this.#at)
    if (number !== undefined) {
      this.#at = number
      this.#skipMarkers()
    }
    const byte = bytes[this.#at]
    const next = bytes[this.#at + 1]
    if (byte === 0x2a && !this.#isHash && (next === 0x20 || next === 0x2f || next === 10 || next === 13)) {
      if (next === 0x2f) this.#at += 2
      else this.#continuedComment()
      return
    }
    const end = importEnd(bytes, this.#at, LINE_BYTES_MAX)
    if (end !== undefined) this.#skipTo(end)
  }

  #skipMarkers(): void {
    const bytes = this.#bytes
    for (; this.#at < bytes.length; this.#at++) {
      const byte = bytes[this.#at]!
      const isMarker = byte === 0x2b || byte === 0x2d || byte === 0x3e || byte === 0x7c
      if (!isMarker && CLASSES[byte] !== SPACE) return
    }
  }

  #continuedComment(): void {
    const end = this.#lineEnd(this.#at)
    if (end === undefined) return
    for (let at = this.#at; at < end; at++)
      if (this.#bytes[at] === 0x2a && this.#bytes[at + 1] === 0x2f) {
        this.#at = at + 2
        return
      }
    this.#at = end
  }
}
