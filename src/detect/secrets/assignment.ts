/**
 * Reads assignments in any language and format without parsing it: `name = "value"`, `name: value`, `"name": "value"`,
 * `<name>value</name>`, `--name value`, `name=value&`, `setName("value")`, `name: string = "value"` …
 */
import { latin1 } from './bytes.ts'

export interface Assignment {
  readonly name: string
  /** Byte where the value begins and ends, quotes left out. */
  readonly start: number
  readonly end: number
  readonly value: string
  readonly quoted: boolean
  readonly operator: string
}

const NAME_LENGTH_MAX = 80
const VALUE_LENGTH_MAX = 512

/** After a name: closing quote or bracket, an optional type, an operator, an optional scheme, an optional opening quote. */
const AFTER_NAME =
  /^\\?["'`]?[\])]?[ \t]{0,20}(?::[ \t]{0,4}[A-Za-z_][\w<>[\]?. |]{0,40}?(?==)|[ \t](?:string|String|str|varchar|text|&str)[ \t]{0,4}(?==))?(:=|=>|->|\|\|=|\?\?=|\?=|\+=|===?|!==?|=|:(?!:)|,(?=[ \t]{0,4}\\?["'`])|\((?=[ \t]{0,4}\\?["'`])|>(?![=>])|[ \t](?=\S))[ \t]{0,40}(?:\r?\n[ \t]{1,40}(?=["'`]))?(?:[bruf@]{1,2}(?=["'])|new[ \t]+String\(|String\(|\()?(\\?["'`]{1,3})?(?:(?:Bearer|Basic|Token|token)[ \t]+)?/

/**
 * The assignment to the name that the byte `at` lies in, or undefined where none follows. Operators that compare
 * (`==`, `!=`) count: the other side is as hard-coded as in an assignment.
 */
export function assignmentAt(bytes: Uint8Array, at: number): Assignment | undefined {
  const nameStart = nameEdge(bytes, at, -1)
  const nameEnd = nameEdge(bytes, at, 1)
  if (nameEnd - nameStart > NAME_LENGTH_MAX || !couldBeAssigned(bytes, nameEnd)) return undefined
  const after = latin1(bytes, nameEnd, nameEnd + VALUE_LENGTH_MAX + 120)
  const match = AFTER_NAME.exec(after)
  if (match === null) return undefined
  const quote = match[2]
  const valueStart = match[0].length
  const length = quote === undefined ? bareLength(after, valueStart) : quotedLength(after, valueStart, quote)
  if (length <= 0 || length > VALUE_LENGTH_MAX) return undefined
  return {
    name: latin1(bytes, nameStart, nameEnd),
    start: nameEnd + valueStart,
    end: nameEnd + valueStart + length,
    value: after.slice(valueStart, valueStart + length),
    quoted: quote !== undefined,
    operator: (match[1] ?? '').trim(),
  }
}

/** Walks over the characters of a name, from `at` to its edge in direction `step`; the end is exclusive. */
function nameEdge(bytes: Uint8Array, at: number, step: 1 | -1): number {
  let edge = at
  const limit = at + step * (NAME_LENGTH_MAX + 1)
  while (edge !== limit && isNameByte(bytes[step === 1 ? edge : edge - 1])) edge += step
  return edge
}

function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined) return false
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 48 && byte <= 57) ||
    byte === 95 ||
    byte === 45 ||
    byte === 46 ||
    byte === 36
  )
}

/** A quick look that spares most hits the pattern: what follows a name in prose or in code is rarely an operator. */
function couldBeAssigned(bytes: Uint8Array, nameEnd: number): boolean {
  let at = nameEnd
  for (let steps = 0; steps < 4; steps++, at++) {
    const byte = bytes[at]
    // = : ( , > - | ? + ! are operators or begin one.
    if (byte === 61 || byte === 58 || byte === 40 || byte === 44 || byte === 62 || byte === 45) return true
    if (byte === 124 || byte === 63 || byte === 43 || byte === 33) return true
    // Quotes, brackets and blanks may stand between.
    const isBetween =
      byte === 34 ||
      byte === 39 ||
      byte === 96 ||
      byte === 92 ||
      byte === 93 ||
      byte === 41 ||
      byte === 32 ||
      byte === 9
    if (!isBetween) return steps > 0 && bytes[at - 1] === 32
  }
  return true
}

/** Up to the closing quote on the same line; a quote behind a backslash belongs to the value. */
function quotedLength(text: string, start: number, quote: string): number {
  const escaped = quote.startsWith('\\')
  const end = text.indexOf(quote, start)
  if (end < 0) return -1
  const value = text.slice(start, end)
  if (value.includes('\n')) return -1
  if (!escaped && value.endsWith('\\')) return bareLength(text, start)
  return value.length
}

/** Up to a blank, a quote, or the punctuation that ends a value in URLs, calls, lists and markup. */
function bareLength(text: string, start: number): number {
  const match = /^[^\s"'`,;&<>()[\]{}|\\]+/.exec(text.slice(start))
  return match === null ? -1 : match[0].length
}
