/**
 * Cuts a text at FREE into units, a batch at a time: src/detect/fingerprint/lexer.ts, which explains it, step by step. Behind
 * the text are zeros, which stand for no byte.
 */
import {
  BLOCK_BYTES_MAX,
  CLASSES,
  FREE,
  HASH,
  JOINED,
  KEYWORD_LENGTH_MAX,
  LINE_BYTES_MAX,
  SYMBOL_CLASSES,
} from '../../src/kernels/gram-layout'
import { spread, WORD_HIGH, WORD_HIGH_SEED, WORD_LOW, WORD_LOW_SEED } from './hash'
import { joinedCommentEnd, wasLineEnd } from './joined-lines'
import { lineNumberEnd, mayBeginImport } from './line-start'
import {
  DIGIT,
  KEYWORD,
  LETTER,
  NAME,
  NEWLINE,
  NUMBER,
  PUNCTUATION,
  QUOTE,
  QUOTED_WORD,
  SEPARATOR,
  SPACE,
  STRING,
} from './numbers'
import { clearUnits, hasRoom, keywordClass, setCode, setUnit, unitCount } from './units'

/** Where the import ends that begins at a place, the beginning of a line; −1 for other lines. */
declare function importEnd(at: u32): i32

const LONGEST_KEYWORD: u32 = KEYWORD_LENGTH_MAX

let length: u32 = 0
let isHash: bool = false
let isJoined: bool = false
let position: u32 = 0
let line: u32 = 1
let isLineStart: bool = true
let blockEnd: u32 = 0
let blockSearched: u32 = 0
let nextLineEnd: i32 = -1
let noDoubleQuote: u32 = 0
let noSingleQuote: u32 = 0
let noLineEnd: u32 = 0
let stringEnd: u32 = 0
let expectsDocstring: bool = true

export function beginText(bytes: u32, style: u32): void {
  length = bytes
  isHash = style === HASH
  isJoined = style === JOINED
  position = 0
  line = 1
  isLineStart = true
  blockEnd = 0
  blockSearched = 0
  nextLineEnd = -1
  noDoubleQuote = 0
  noSingleQuote = 0
  noLineEnd = 0
  stringEnd = 0
  expectsDocstring = true
}

/** The line that was reached, from 1. */
export function currentLine(): u32 {
  return line
}

/** Reads the next units. Returns how many. */
export function fillUnits(): u32 {
  clearUnits()
  let at = position
  while (at < length && hasRoom()) {
    if (isLineStart) {
      isLineStart = false
      at = startLine(at)
      continue
    }
    const byte = byteAt(at)
    const kind = classOf(byte)
    if (kind === SPACE) at = isJoined ? joinedSpace(at) : at + 1
    else if (kind === LETTER) at = word(at)
    else if (kind === NEWLINE) {
      at++
      line++
      isLineStart = true
      stringEnd = 0
    } else if (kind === DIGIT) at = number(at)
    else if (stringEnd !== 0) at = inString(at, byte)
    else if (kind === SEPARATOR) at++
    else if (kind === QUOTE) at = quote(at, byte)
    else {
      const end = comment(at, byte)
      at = end !== at ? end : punctuation(at, byte)
    }
  }
  position = at
  return unitCount()
}

function byteAt(at: u32): u32 {
  return load<u8>(at, FREE)
}

function classOf(byte: u32): u32 {
  return load<u8>(byte, CLASSES)
}

function word(start: u32): u32 {
  let at = start
  let high: u32 = WORD_HIGH_SEED
  let low: u32 = WORD_LOW_SEED
  let byte = byteAt(at)
  do {
    high = (high ^ byte) * WORD_HIGH
    low = (low ^ (low >>> 15) ^ byte) * WORD_LOW
    byte = byteAt(++at)
  } while (classOf(byte) - LETTER <= DIGIT - LETTER && at < length)
  high = spread(high)
  low = spread(low)
  let kind: u32 = NAME
  let symbol: u32 = 0
  if (stringEnd !== 0) kind = QUOTED_WORD
  else if (at - start <= LONGEST_KEYWORD) {
    symbol = keywordClass(high, low)
    if (symbol !== 0) kind = KEYWORD
  }
  emit(kind, start, at)
  setCode(high, low, symbol)
  return at
}

function number(start: u32): u32 {
  let at = start
  let high: u32 = WORD_HIGH_SEED
  let low: u32 = WORD_LOW_SEED
  for (; at < length; at++) {
    const byte = byteAt(at)
    const kind = classOf(byte)
    if (kind !== DIGIT && kind !== LETTER && (byte !== 0x2e || classOf(byteAt(at + 1)) !== DIGIT)) break
    high = (high ^ byte) * WORD_HIGH
    low = (low ^ (low >>> 15) ^ byte) * WORD_LOW
  }
  emit(stringEnd !== 0 ? QUOTED_WORD : NUMBER, start, at)
  setCode(spread(high), spread(low), load<u8>(0x30, SYMBOL_CLASSES))
  return at
}

function punctuation(at: u32, byte: u32): u32 {
  emit(PUNCTUATION, at, at + 1)
  setCode(0, byte, load<u8>(byte, SYMBOL_CLASSES))
  if (byte === 0x3a) expectsDocstring = true
  return at + 1
}

function emit(kind: u32, start: u32, end: u32): void {
  setUnit(kind, start, end, line)
  expectsDocstring = false
}

function inString(at: u32, byte: u32): u32 {
  const next = byte === 0x5c ? at + 2 : at + 1
  if (next >= stringEnd) stringEnd = 0
  return next
}

function quote(start: u32, sign: u32): u32 {
  if (byteAt(start + 1) === sign && byteAt(start + 2) === sign)
    return (isHash || isJoined) && expectsDocstring ? docstring(start + 3, sign) : start + 3
  if (start < (sign === 0x22 ? noDoubleQuote : noSingleQuote)) return start + 1
  const limit = min(length, start + LINE_BYTES_MAX)
  let at = start + 1
  let byte = byteAt(at)
  while (at < limit && byte !== sign && byte !== 10 && !(isJoined && wasLineEnd(at))) {
    at += byte === 0x5c && byteAt(at + 1) !== 10 ? 2 : 1
    byte = byteAt(at)
  }
  if (at >= limit || byte !== sign) {
    if (sign === 0x22) noDoubleQuote = at
    else noSingleQuote = at
    return start + 1
  }
  stringEnd = at + 1
  emit(STRING, start, start + 1)
  setCode(0, 0, load<u8>(0x22, SYMBOL_CLASSES))
  return start + 1
}

function docstring(start: u32, sign: u32): u32 {
  const end = min(length, start + BLOCK_BYTES_MAX)
  for (let at = start; at + 2 < end; at++)
    if (byteAt(at) === sign && byteAt(at + 1) === sign && byteAt(at + 2) === sign) return skipTo(start, at + 3)
  return start
}

/** Where the comment ends that begins here; the same place where none does. */
function comment(at: u32, byte: u32): u32 {
  const next = byteAt(at + 1)
  if (byte === 0x23) {
    if (isHash) return lineComment(at)
    return isJoined && next === 0x20 ? joinedComment(at) : at
  }
  if (byte !== 0x2f) return at
  if (next === 0x2f) {
    if (isJoined) return joinedComment(at)
    return isHash ? at : lineComment(at)
  }
  return next === 0x2a ? blockComment(at) : at
}

function joinedComment(at: u32): u32 {
  if (at < noLineEnd) return at
  const limit = min(length, at + LINE_BYTES_MAX)
  const end = joinedCommentEnd(at + 3, limit)
  if (end >= 0) return end
  noLineEnd = limit
  return at
}

function joinedSpace(start: u32): u32 {
  if (stringEnd !== 0 || !wasLineEnd(start)) return start + 1
  const at = skipMarkers(start)
  return byteAt(at) === 0x2a && byteAt(at + 1) === 0x20 ? joinedComment(at) : at
}

function lineComment(at: u32): u32 {
  const end = lineEnd(at)
  return end < 0 ? at : end
}

function blockComment(start: u32): u32 {
  const from = start + 2
  const limit: u32 = min(length, start + BLOCK_BYTES_MAX) - 1
  if (blockEnd < from) {
    let at = max(from, blockSearched)
    while (at < limit && (byteAt(at) !== 0x2a || byteAt(at + 1) !== 0x2f)) at++
    blockSearched = at
    if (at >= limit) return start
    blockEnd = at
  }
  return blockEnd >= limit ? start : skipTo(start, blockEnd + 2)
}

/** Moves on, counting lines. */
function skipTo(from: u32, end: u32): u32 {
  for (let at = from; at < end; at++) if (byteAt(at) === 10) line++
  return end
}

/** The end of the line that `from` lies in, if it is near; −1 else. */
function lineEnd(from: u32): i32 {
  if (nextLineEnd < <i32>from) {
    let end = from
    while (end < length && byteAt(end) !== 10) end++
    nextLineEnd = end
  }
  return nextLineEnd - from <= LINE_BYTES_MAX ? nextLineEnd : -1
}

function startLine(start: u32): u32 {
  let at = skipMarkers(start)
  const numberEnd = lineNumberEnd(at)
  if (numberEnd !== 0) at = skipMarkers(numberEnd)
  const byte = byteAt(at)
  const next = byteAt(at + 1)
  if (byte === 0x2a && !isHash && (next === 0x20 || next === 0x2f || next === 10 || next === 13))
    return next === 0x2f ? at + 2 : continuedComment(at)
  if (!mayBeginImport(at)) return at
  const end = importEnd(at)
  return end < 0 ? at : skipTo(at, end)
}

function skipMarkers(start: u32): u32 {
  let at = start
  for (; at < length; at++) {
    const byte = byteAt(at)
    if (classOf(byte) !== SPACE && byte !== 0x2b && byte !== 0x2d && byte !== 0x3e && byte !== 0x7c) break
  }
  return at
}

function continuedComment(start: u32): u32 {
  const end = lineEnd(start)
  if (end < 0) return start
  for (let at = start; at < <u32>end; at++) if (byteAt(at) === 0x2a && byteAt(at + 1) === 0x2f) return at + 2
  return end
}
