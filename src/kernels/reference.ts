/** The kernels in plain TypeScript: the definition of right, and what runs where WebAssembly has no SIMD. */
import { checkKeywords } from './check-keywords.ts'
import type { EncodedRuns, Kernels, KeywordFinder } from './kernels.ts'
import {
  HEX_LENGTH_MIN,
  KIND_BASE64,
  KIND_HEX,
  RUN_LENGTH_MIN,
  SIGN_ESCAPE,
  SIGN_NUL,
  SIGN_NUMERIC,
  SIGN_PERCENT,
  SIGN_TERMINAL,
  SIGNS_OF_PAIRS,
} from './memory-layout.ts'
import { createHitList, createRunList } from './result-lists.ts'
import { HEX_DIGITS, isRunByte, NO_DIGIT, SEXTETS } from './run-bytes.ts'

export const referenceKernels: Kernels = {
  name: 'reference',
  createKeywordFinder,
  findEncodedRuns,
}

function createKeywordFinder(keywords: readonly string[]): KeywordFinder {
  checkKeywords(keywords)
  const texts = keywords.map((keyword) => Uint8Array.from(keyword, (character) => character.charCodeAt(0)))
  /** The keywords that begin alike, ascending; and for each pair of bytes which of these lists it leads to. */
  const lists: number[][] = [[]]
  const listOfPair = new Uint16Array(65_536)
  texts.forEach((text, keyword) => {
    const pair = (text[0]! << 8) | text[1]!
    listOfPair[pair] ||= lists.push([]) - 1
    lists[listOfPair[pair]!]!.push(keyword)
  })

  const hits = createHitList()
  return {
    find(input) {
      hits.clear()
      for (let start = 0; start + 1 < input.length; start++) {
        const list = listOfPair[(LOWER_CASE[input[start]!]! << 8) | LOWER_CASE[input[start + 1]!]!]!
        if (list === 0) continue
        for (const keyword of lists[list]!) {
          if (standsAt(input, start, texts[keyword]!)) hits.append(start, keyword)
        }
      }
      return hits
    },
  }
}

function standsAt(input: Uint8Array, start: number, text: Uint8Array): boolean {
  if (start + text.length > input.length) return false
  for (let index = 2; index < text.length; index++) {
    if (LOWER_CASE[input[start + index]!] !== text[index]) return false
  }
  return true
}

/** Each byte, capital letters as small ones. */
const LOWER_CASE = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))

const runs = createRunList()

function findEncodedRuns(input: Uint8Array): EncodedRuns {
  runs.clear()
  for (let start = 0; start < input.length; start++) {
    if (!isRunByte(input[start])) continue
    const end = endOfRun(input, start)
    if (end - start >= RUN_LENGTH_MIN) judge(input, start, end)
    start = end
  }
  for (let at = 0; at < input.length; at++) runs.addSigns(signsAt(input[at], input[at + 1]))
  return runs
}

function signsAt(byte: number | undefined, next: number | undefined): number {
  const after = next === undefined ? '' : String.fromCharCode(next)
  if (byte === 0) return SIGN_NUL
  if (byte === 0x1b) return SIGN_TERMINAL
  if (byte === PERCENT) return isHexDigit(next) ? SIGN_PERCENT : 0
  if (byte === BACKSLASH) return SIGN_ESCAPE | (/[xu]/.test(after) ? SIGN_NUMERIC : 0)
  return byte === AMPERSAND && /[a-z#]/i.test(after) ? SIGN_ESCAPE | (after === '#' ? SIGN_NUMERIC : 0) : 0
}

/** What a byte may be a sign of, whatever stands behind it. */
export function signsOfFirst(byte: number | undefined): number {
  return byte === PERCENT || byte === BACKSLASH || byte === AMPERSAND ? SIGNS_OF_PAIRS : 0
}

const PERCENT = 0x25
const AMPERSAND = 0x26
const BACKSLASH = 0x5c

/** Where the maximal run that holds `at` ends; `at` itself where there is none. */
export function endOfRun(input: Uint8Array, at: number): number {
  let end = at
  while (isRunByte(input[end])) end++
  return end
}

/** The same for hexadecimal digits. */
export function endOfHex(input: Uint8Array, at: number): number {
  let end = at
  while (isHexDigit(input[end])) end++
  return end
}

function isHexDigit(byte: number | undefined): boolean {
  return byte !== undefined && HEX_DIGITS[byte] !== NO_DIGIT
}

function judge(input: Uint8Array, start: number, end: number): void {
  const hexEnd = endOfHex(input, start)
  if (hexEnd - start >= HEX_LENGTH_MIN && isText(decodeHex(input, start, 8))) {
    runs.append({ kind: KIND_HEX, start, end: hexEnd })
    return
  }
  const decoded = decodeBase64(input, start, 9)
  const isGzip = decoded[0] === 0x1f && decoded[1] === 0x8b
  if (isGzip || isText(decoded)) runs.append({ kind: KIND_BASE64, start, end })
}

function isText(bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => {
    const isPrintable = byte >= 0x20 && byte <= 0x7e
    const isSpace = byte === 0x09 || byte === 0x0a || byte === 0x0d
    return isPrintable || isSpace || (byte === 0 && bytes[index - 1] !== 0)
  })
}

function decodeHex(input: Uint8Array, start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + 2 * index
    return (HEX_DIGITS[input[at]!]! << 4) | HEX_DIGITS[input[at + 1]!]!
  })
}

function decodeBase64(input: Uint8Array, start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const bit = 8 * index
    const at = start + Math.floor(bit / 6)
    const twelveBits = (SEXTETS[input[at]!]! << 6) | SEXTETS[input[at + 1]!]!
    return (twelveBits >> (4 - (bit % 6))) & 0xff
  })
}
