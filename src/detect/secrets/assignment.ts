/**
 * Reads assignments in any language and format without parsing it: `name = "value"`, `name: value`, `"name": "value"`,
 * `<name>value</name>`, `--name value`, `name=value&`, `setName("value")`, `name: string = "value"` …
 */
import { latin1 } from './bytes.ts'

export interface Assignment {
  readonly name: string
  /** Byte where the name begins. */
  readonly nameStart: number
  /** Byte where the value begins and ends, quotes left out. */
  readonly start: number
  readonly end: number
  readonly value: string
  readonly quoted: boolean
  readonly operator: string
}

const NAME_LENGTH_MAX = 80
const VALUE_LENGTH_MAX = 512

const BLANK = '[ \\t]'

/** Calls whose value is their last argument. Of any other call, the argument is something else. */
const HANDS_THROUGH =
  '(?:[\\w.]{0,30}(?:[gG]et_?[eE]nv|environ\\.get|env|getProperty|getOrDefault|String|str|bytes|Secret\\w{0,12}|Buffer\\.from|b64decode|atob))'

/** `- name: DB_PASSWORD`, and on the next line `value: "..."`; `{"name": "DB_PASSWORD", "value": "..."}`. */
const LABEL = /(?:[nN]ame|[kK]ey|NAME|KEY)\\?["']?[ \t]{0,4}[:=][ \t]{0,4}\\?["']?$/
const PAIRED_VALUE = `[,;]?\\s{0,80}\\\\?["']?(?:android:)?(?:[vV]alue|VALUE|ParameterValue)\\\\?["']?${BLANK}{0,4}[:=]`

/** What can stand between a name and its value, piece by piece. The groups `operator` and `quote` are read below. */
const AFTER_NAME: RegExp = new RegExp(
  [
    // The rest of `"name"`, `['name']`, `\"name\"`.
    '^\\\\?["\'`]?[\\])]?',
    `${BLANK}{0,20}`,
    // A type: `name: string =`, `name string =`.
    // Not `name: Basic dXNlcg=`: there `=` fills up base64.
    `(?::(?!${BLANK}{0,4}(?:Bearer|Basic|Token|token)${BLANK})${BLANK}{0,4}[\\w<>[\\]?.&| ]{1,40}?(?==${BLANK}{0,4}[^\\s=])|(?:string|String|str|varchar|text)${BLANK}{0,4}(?==))?`,
    // Longer operators first. A call, a list or an initializer must go on with a quote; a blank is judged by what stands around it.
    `(?<operator>(?<paired>${PAIRED_VALUE})|</key>\\s{0,40}<string>|:=|=>|->|(?:\\|\\||\\?\\?)(?:=|(?=${BLANK}{0,4}\\\\?["'\`]))|\\?=|\\+=|===?|!==?|=|:(?!:)|[,({](?=${BLANK}{0,4}\\\\?["'\`])|>(?![=>])|value${BLANK}?=|(?<=${BLANK})(?=\\S))`,
    `${BLANK}{0,40}(?:\\r?\\n${BLANK}{1,40}(?=["'\`]))?`,
    // A call that hands its argument through: `String("value")`, `os.getenv("NAME", "value")`.
    `(?:new${BLANK})?(?:${HANDS_THROUGH}\\((?:["'][^"'\\n]{1,60}["'],${BLANK}{0,4})?(?=["']))?`,
    // An attribute of JSX: `name={"value"}`.
    '(?:\\{(?=["\'`]))?',
    // A prefix of the string: b"", r"", f"", @"".
    '(?:[bruf@]{1,2}(?=["\']))?',
    '(?<quote>"""|\'\'\'|```|\\\\?["\'`])?',
    `(?:(?:Bearer|Basic|Token|token)${BLANK}+)?`,
  ].join(''),
)

/**
 * The assignment to the name that the byte `at` lies in, or undefined where none follows. Operators that compare
 * (`==`, `!=`) count: the other side is as hard-coded as in an assignment.
 */
export function assignmentAt(bytes: Uint8Array, at: number): Assignment | undefined {
  const nameStart = nameEdge(bytes, at, -1)
  const nameEnd = nameEdge(bytes, at, 1)
  if (nameEnd - nameStart > NAME_LENGTH_MAX || !couldBeAssigned(bytes, nameStart, nameEnd)) return undefined
  const after = latin1(bytes, nameEnd, nameEnd + VALUE_LENGTH_MAX + 120)
  const match = AFTER_NAME.exec(after)
  if (match === null || (match.groups?.paired !== undefined && !isLabelled(bytes, nameStart))) return undefined
  const quote = match.groups?.quote
  const operator = match.groups?.operator ?? ''
  if (operator === '' && quote === undefined && !isFlagOrInstruction(bytes, nameStart)) return undefined
  const valueStart = match[0].length
  const length = quote === undefined ? bareLength(after, valueStart) : quotedLength(after, valueStart, quote)
  if (length <= 0 || length > VALUE_LENGTH_MAX) return undefined
  // The value of an element ends where the element does.
  if (/(?:^|<string)>$/.test(operator) && !after.startsWith('</', valueStart + length)) return undefined
  return {
    name: latin1(bytes, nameStart, nameEnd),
    nameStart,
    start: nameEnd + valueStart,
    end: nameEnd + valueStart + length,
    value: after.slice(valueStart, valueStart + length),
    quoted: quote !== undefined,
    operator,
  }
}

/** `--password x`, `ENV DB_PASSWORD x`: there a blank assigns. In prose and in code it does not. */
function isFlagOrInstruction(bytes: Uint8Array, nameStart: number): boolean {
  return (
    /^--?[a-z]/.test(latin1(bytes, nameStart, nameStart + 3)) ||
    /(?:^|\s)(?:ENV|ARG|setenv|setx|set(?: -g?x)?)[ \t]$/.test(latin1(bytes, nameStart - 9, nameStart))
  )
}

/** True for a name that is itself the value of a label, and has its own value elsewhere. */
function isLabelled(bytes: Uint8Array, nameStart: number): boolean {
  return LABEL.test(latin1(bytes, nameStart - 24, nameStart))
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

/** A quick look that spares most hits the pattern: an operator, or a blank that may be one, follows soon. */
function couldBeAssigned(bytes: Uint8Array, nameStart: number, nameEnd: number): boolean {
  let hasBlank = false
  for (let at = nameEnd; at < nameEnd + 4; at++) {
    const character = String.fromCharCode(bytes[at] ?? 0)
    if (OPERATOR_STARTS.includes(character)) return true
    if (character === '<') return bytes[at + 1] === 0x2f && bytes[at + 2] === 0x6b
    if (character === '\n' || character === '\r') return isLabelled(bytes, nameStart)
    if (!MAY_STAND_BETWEEN.includes(character)) return hasBlank
    hasBlank ||= character === ' ' || character === '\t'
  }
  return true
}

const OPERATOR_STARTS = '=:({,>-|?+!'
const MAY_STAND_BETWEEN = '"\'`\\]) \t'

/** Up to the closing quote on the same line; a quote behind a backslash belongs to the value. */
function quotedLength(text: string, start: number, quote: string): number {
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] === '\\' && !quote.startsWith('\\')) continue
    return text.slice(start, at).includes('\n') ? -1 : at - start
  }
  return -1
}

/** Up to a blank, a quote, or the punctuation that ends a value in URLs, calls, lists and markup. */
function bareLength(text: string, start: number): number {
  // What goes on with `<`, `(` or `{` is a template or code; `</` closes the element that the value stands in.
  const length = /^[^\s"'`,;&<>()[\]{}|\\]+/.exec(text.slice(start))?.[0].length ?? 0
  return length === 0 || /^(?:<[^/]|[({])/.test(text.slice(start + length, start + length + 2)) ? -1 : length
}
