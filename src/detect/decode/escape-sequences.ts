/** One escape sequence: `\n \" \/ \x41 A \u{41}` and surrogate pairs, `&quot; &#65; &#x41;`. */
import { HEX_DIGITS, hexByte, isLetter } from './characters.ts'

const BACKSLASH = 0x5c
const AMPERSAND = 0x26
const SEMICOLON = 0x3b

/** What a lone surrogate and other impossible numbers stand for. */
const REPLACEMENT = 0xfffd

/** The letter after a backslash → the character. `0` is no such letter: octal is not decoded. */
const LETTERS = new Uint8Array(256)
for (const character of '"\'`\\/') LETTERS[character.charCodeAt(0)] = character.charCodeAt(0)
for (const [index, letter] of [...'nrtbf'].entries()) LETTERS[letter.charCodeAt(0)] = '\n\r\t\b\f'.charCodeAt(index)

/** The named references that stand for ASCII in text that a program escaped, or that somebody wants to hide. */
const NAMED = `amp& lt< gt> quot" apos' nbsp\u00a0 equals= colon: sol/ bsol\\ plus+ lowbar_ num# dollar$ percnt% period.
 comma, semi; commat@ excl! ast* lpar( rpar) lsqb[ rsqb] lcub{ rcub} verbar| Tab\t NewLine\n`
const NAMES: ReadonlyMap<string, number> = new Map(
  (NAMED.match(/[A-Za-z]+[^A-Za-z]/g) ?? []).map((entry) => [entry.slice(0, -1), entry.charCodeAt(entry.length - 1)]),
)
const NAME_LENGTH_MAX = 7

/**
 * The escape sequence at `at` that ends at `end` at the latest, as one number so that nothing is allocated: see
 * `escapeLength` and `escapeValue`. 0 where there is none.
 */
export function readEscape(bytes: Uint8Array, at: number, end: number): number {
  const next = at + 1 < end ? bytes[at + 1]! : 0
  if (bytes[at] === BACKSLASH) {
    if (LETTERS[next] !== 0) return sequence(LETTERS[next]!, 2)
    if (next === 0x75) return bytes[at + 2] === 0x7b ? readBraces(bytes, at, end) : readUtf16(bytes, at, end)
    return next === 0x78 && at + 4 <= end ? sequence(hexByte(bytes, at + 2), 4) : 0
  }
  if (bytes[at] !== AMPERSAND) return 0
  return next === 0x23 ? readReference(bytes, at, end) : readName(bytes, at, end)
}

/** How many bytes the escape sequence is long. */
export function escapeLength(sequence: number): number {
  return sequence & 15
}

/** The code point that it stands for. */
export function escapeValue(sequence: number): number {
  return sequence >> 4
}

function sequence(value: number, length: number): number {
  return value < 0 ? 0 : (value << 4) | length
}

function codePoint(value: number): number {
  return value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff) ? REPLACEMENT : value
}

/** `\uXXXX`, and the second half of a surrogate pair. */
function readUtf16(bytes: Uint8Array, at: number, end: number): number {
  const first = utf16Unit(bytes, at, end)
  if (first < 0xd800 || first > 0xdbff) return sequence(first < 0 ? first : codePoint(first), 6)
  const second = utf16Unit(bytes, at + 6, end)
  const isPair = second >= 0xdc00 && second <= 0xdfff
  return isPair ? sequence(0x10000 + ((first - 0xd800) << 10) + second - 0xdc00, 12) : sequence(REPLACEMENT, 6)
}

function utf16Unit(bytes: Uint8Array, at: number, end: number): number {
  if (at + 6 > end || bytes[at] !== BACKSLASH || bytes[at + 1] !== 0x75) return -1
  const high = hexByte(bytes, at + 2)
  const low = hexByte(bytes, at + 4)
  return high < 0 || low < 0 ? -1 : high * 256 + low
}

interface ClosedNumber {
  readonly start: number
  readonly end: number
  readonly base: 10 | 16
  /** The byte that must follow the digits. */
  readonly close: number
}

/** More digits than any code point has, leading zeros included. */
const NUMBER_DIGITS_MAX = 8

/** The escape sequence at `at` whose digits and closing byte stand in `number`. */
function readNumber(bytes: Uint8Array, at: number, number: ClosedNumber): number {
  const last = Math.min(number.end, number.start + NUMBER_DIGITS_MAX + 1)
  let value = 0
  for (let place = number.start; place < last; place++) {
    if (bytes[place] === number.close && place > number.start) return sequence(codePoint(value), place + 1 - at)
    const digit = HEX_DIGITS[bytes[place]!]!
    if (digit >= number.base) return 0
    value = value * number.base + digit
  }
  return 0
}

/** `\u{41}`. */
function readBraces(bytes: Uint8Array, at: number, end: number): number {
  return readNumber(bytes, at, { start: at + 3, end, base: 16, close: 0x7d })
}

/** `&#65;` or `&#x41;`. */
function readReference(bytes: Uint8Array, at: number, end: number): number {
  const isHex = bytes[at + 2] === 0x78 || bytes[at + 2] === 0x58
  return readNumber(bytes, at, { start: at + (isHex ? 3 : 2), end, base: isHex ? 16 : 10, close: SEMICOLON })
}

/** `&amp;` and the others of `NAMES`. */
function readName(bytes: Uint8Array, at: number, end: number): number {
  const last = Math.min(end, at + NAME_LENGTH_MAX + 2)
  let close = at + 1
  while (close < last && isLetter(bytes[close]!)) close++
  if (close === last || bytes[close] !== SEMICOLON) return 0
  const value = NAMES.get(String.fromCharCode(...bytes.subarray(at + 1, close)))
  return value === undefined ? 0 : sequence(value, close + 1 - at)
}
