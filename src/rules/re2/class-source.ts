/** Writes a set of code points as part of a JavaScript expression without the flag `u`. */
import { type CodePoints, negate, within } from './code-points.ts'

const PAIRS = '[\\ud800-\\udbff][\\udc00-\\udfff]'
const SURROGATES = [0xd800, 0xdfff] as const

export function classSource(set: CodePoints): string {
  const [first] = set
  if (set.length === 1 && first && first[0] === first[1] && first[0] < 0x10000) return character(first[0], SYNTAX)
  const wide = within(set, [0x10000, 0x10ffff])
  const isWide = wide.length === 1 && wide[0]?.[0] === 0x10000 && wide[0][1] === 0x10ffff
  const rest = within(negate(set), [0, 0xffff])
  const isShorter = rest.length < set.length || isWide
  const narrow = isShorter
    ? `[^${members(rest)}\\ud800-\\udfff]`
    : `[${members([...within(set, [0, SURROGATES[0] - 1]), ...within(set, [SURROGATES[1] + 1, 0xffff])])}]`
  if (wide.length === 0) return narrow
  const pairs = isWide ? [PAIRS] : wide.flatMap(pairsOf)
  return `(?:${[...(narrow === '[]' ? [] : [narrow]), ...pairs].join('|')})`
}

function members(set: CodePoints): string {
  return set
    .map(([first, last]) => {
      const [from, to] = [character(first, IN_CLASS), character(last, IN_CLASS)]
      return first === last ? from : last === first + 1 ? from + to : `${from}-${to}`
    })
    .join('')
}

/** The surrogate pairs of a range beyond U+FFFF, as up to three alternatives. */
function pairsOf([first, last]: readonly [number, number]): string[] {
  const [high, low] = surrogates(first)
  const [highEnd, lowEnd] = surrogates(last)
  if (high === highEnd) return [pair(high, high, low, lowEnd)]
  return [
    pair(high, high, low, 0xdfff),
    ...(highEnd - high > 1 ? [pair(high + 1, highEnd - 1, 0xdc00, 0xdfff)] : []),
    pair(highEnd, highEnd, 0xdc00, lowEnd),
  ]
}

function surrogates(codePoint: number): [number, number] {
  const text = String.fromCodePoint(codePoint)
  return [text.charCodeAt(0), text.charCodeAt(1)]
}

function pair(high: number, highEnd: number, low: number, lowEnd: number): string {
  return `${members([[high, highEnd]]).replace(/^(?=.*-).*$/, '[$&]')}[${members([[low, lowEnd]])}]`
}

const SYNTAX = /[\\^$.*+?()[\]{}|]/
const IN_CLASS = /[\\\]^[-]/

function character(codePoint: number, syntax: RegExp): string {
  if (codePoint > 0x7e || codePoint < 0x20) {
    const digits = codePoint.toString(16)
    return codePoint < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`
  }
  const text = String.fromCharCode(codePoint)
  return syntax.test(text) ? `\\${text}` : text
}
