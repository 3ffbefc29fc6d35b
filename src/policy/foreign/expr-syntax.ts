/** As much of the syntax of CEL and Expr as it takes to tell conditions apart: texts, brackets, comments, `||` and `&&`. */

/** More ways to be true than this are not written out. */
const CHOICES_MAX = 200

/** The conditions that must hold together, for every way in which the expression can be true. @throws {Error} too many */
export function choicesOf(expression: string): readonly (readonly string[])[] {
  const alternatives = splitAt(unwrap(expression), '||')
  if (alternatives.length > 1) return bounded(alternatives.flatMap(choicesOf))
  const conditions = splitAt(unwrap(expression), '&&')
  if (conditions.length <= 1) return [[unwrap(expression)]]
  return conditions
    .map(choicesOf)
    .reduce((all, more) => bounded(all.flatMap((one) => more.map((other) => [...one, ...other]))), [[]])
}

function bounded<T>(choices: readonly T[]): readonly T[] {
  if (choices.length > CHOICES_MAX) throw new Error(`it can be true in more than ${CHOICES_MAX} ways`)
  return choices
}

/** The pieces between the operators that stand in no brackets and no texts. */
export function splitAt(expression: string, operator: '||' | '&&'): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < expression.length; at++) {
    const string = stringAt(expression, at)
    const sign = expression[at] as string
    if (string) at = string.end - 1
    else if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth--
    else if (depth === 0 && expression.startsWith(operator, at)) {
      pieces.push(expression.slice(start, at).trim())
      start = at + 2
      at++
    }
  }
  return [...pieces, expression.slice(start).trim()].filter((piece) => piece !== '')
}

/** Without brackets that hold the whole. */
export function unwrap(expression: string): string {
  const text = expression.trim()
  if (!text.startsWith('(')) return text
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const string = stringAt(text, at)
    if (string) at = string.end - 1
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at === text.length - 1 ? unwrap(text.slice(1, -1)) : text
  }
  return text
}

export function withoutComments(expression: string): string {
  let kept = ''
  for (let at = 0; at < expression.length; ) {
    const string = stringAt(expression, at)
    const comment = string
      ? undefined
      : /^\/\/[^\n]*/.exec(expression.slice(at, at + 2) === '//' ? expression.slice(at) : '')
    const end = string?.end ?? at + (comment ? comment[0].length : 1)
    if (!comment) kept += expression.slice(at, end)
    at = end
  }
  return kept
}

/** @throws {Error} where the list holds something else */
export function stringsOf(list: string): string[] {
  const strings: string[] = []
  const text = list.trim()
  for (let at = 0; at < text.length; ) {
    const string = stringAt(text, at)
    const separator = string && /^\s*(?:,\s*|$)/.exec(text.slice(string.end))
    if (!string || !separator) throw new Error('its list holds something else than texts')
    strings.push(string.value)
    at = string.end + separator[0].length
  }
  return strings
}

const QUOTES = ['"""', "'''", '"', "'", '`'] as const

/** The text that begins there, with its quotes; undefined where none does, or where it does not end. */
export function stringAt(
  expression: string,
  start: number,
): { readonly value: string; readonly end: number } | undefined {
  const isRaw = /^[rR]["']/.test(expression.slice(start, start + 2)) && !/\w/.test(expression[start - 1] ?? '')
  const from = isRaw ? start + 1 : start
  const quote = QUOTES.find((one) => expression.startsWith(one, from))
  if (quote === undefined) return undefined
  const hasEscapes = !isRaw && quote !== '`'
  for (let at = from + quote.length; at < expression.length; at++) {
    if (hasEscapes && expression[at] === '\\') at++
    else if (expression.startsWith(quote, at)) {
      const inner = expression.slice(from + quote.length, at)
      return { value: hasEscapes ? unescaped(inner) : inner, end: at + quote.length }
    }
  }
  return undefined
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function unescaped(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, wide, sign: string) =>
    hex || wide ? String.fromCharCode(Number.parseInt(hex ?? wide, 16)) : (ESCAPES[sign] ?? sign),
  )
}
