/**
 * The filters of betterleaks in the parts that are in use: `matchesAny`, `containsAny` and `entropy`, joined by `||`,
 * and `&&` between them. Every part says what is dropped; one that cannot be read is refused, and nothing is dropped.
 */
import type { LeftBehind, WrittenAllowance } from './carried.ts'
import { patternFromRe2 } from './foreign-patterns.ts'

type Part = Omit<WrittenAllowance, 'reason' | 'rules'>

const ENTROPY = /^(?:filter\.)?entropy\(finding\["secret"\]\)\s*(<=?)\s*(\d+(?:\.\d+)?)$/
const CALL = /^(?:filter\.)?(matchesAny|containsAny)\(\s*(finding|attributes)\["(\w+)"\]\s*,\s*\[([\s\S]*)\]\s*\)$/

export interface FilterContext {
  readonly place: string
  readonly leftBehind: LeftBehind[]
  readonly rules?: readonly string[]
}

export function filterAllowances(filter: string, { place, leftBehind, rules }: FilterContext): WrittenAllowance[] {
  return splitAt(unwrap(filter), '||').flatMap((choice) => {
    if (ENTROPY.test(choice) && rules) return []
    try {
      const parts = splitAt(unwrap(choice), '&&').map(partOf)
      const keys = parts.flatMap((part) => Object.keys(part))
      if (new Set(keys).size < keys.length) throw new Error('two conditions on one thing are joined by "&&"')
      return [{ ...(rules && { rules }), ...Object.assign({}, ...parts), reason: 'from a filter of betterleaks' }]
    } catch (error) {
      const shown = choice.replace(/\s+/g, ' ')
      const what = `filter "${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}"`
      leftBehind.push({ place, what, reason: (error as Error).message, outcome: 'refused' })
      return []
    }
  })
}

/** The bits a character below which a filter drops; undefined where it says nothing of it. */
export function entropyMinOf(filter: string): number | undefined {
  const found = splitAt(unwrap(filter), '||').flatMap((choice) => {
    const [, sign, bits] = ENTROPY.exec(choice) ?? []
    return bits === undefined ? [] : [Number(bits) + (sign === '<=' ? 1e-6 : 0)]
  })
  return found.length > 0 ? Math.max(...found) : undefined
}

function partOf(condition: string): Part {
  const [, call, object, key, list = ''] = CALL.exec(unwrap(condition)) ?? []
  if (call === undefined) throw new Error('we do not know what it says')
  const items = stringsOf(list)
  const subject = `${object}.${key}`
  if (call === 'containsAny' && subject === 'finding.secret') return { words: items }
  const patterns = items.map((item) =>
    patternFromRe2(call === 'containsAny' ? `\\Q${item.replace(/\\E/g, '\\E\\\\E\\Q')}\\E` : item),
  )
  if (subject === 'attributes.path') return { pathPatterns: patterns }
  if (subject === 'finding.secret') return { secrets: patterns }
  if (subject === 'finding.line') return { lines: patterns }
  throw new Error(`we know nothing of ${object}["${key}"]`)
}

/** Go's two ways to write a string: in backticks as it is, in quotes with escapes. */
function stringsOf(list: string): string[] {
  const strings: string[] = []
  const item = /\s*(?:`([^`]*)`|("(?:[^"\\]|\\.)*"))\s*(?:,|$)/y
  for (let at = 0; at < list.trimEnd().length; at = item.lastIndex) {
    item.lastIndex = at
    const found = item.exec(list)
    if (!found) throw new Error('its list holds something else than texts')
    strings.push(found[1] ?? (JSON.parse(found[2] as string) as string))
  }
  return strings
}

/** The pieces between the operators that stand in no brackets and no strings. */
function splitAt(expression: string, operator: '||' | '&&'): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < expression.length; at++) {
    const sign = expression[at] as string
    if (sign === '`' || sign === '"') at = endOfString(expression, at)
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

function endOfString(expression: string, start: number): number {
  for (let at = start + 1; at < expression.length; at++) {
    if (expression[at] === '\\' && expression[start] === '"') at++
    else if (expression[at] === expression[start]) return at
  }
  return expression.length
}

/** Without brackets that hold the whole. */
function unwrap(expression: string): string {
  const text = expression.trim()
  if (!text.startsWith('(')) return text
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '`' || sign === '"') at = endOfString(text, at)
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at === text.length - 1 ? unwrap(text.slice(1, -1)) : text
  }
  return text
}
