/**
 * How far a pattern can reach: the length of its longest match, and how much of it can stand before a keyword. It decides
 * how large a window around a keyword hit must be searched, and refuses patterns that have no longest match.
 */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'

export interface PatternReach {
  /** Most bytes of a match, assertions around it included, that can lie before the keyword's first byte. */
  readonly before: number
  /** Most bytes of a match, assertions around it included, that can lie after the keyword's first byte. */
  readonly after: number
  /** Most bytes around a match that its assertions read. */
  readonly around: number
}

export interface Length {
  readonly min: number
  readonly max: number
}

/** The longest match that is worth the price of its window: a large PEM key with its armour. */
const LONGEST_MATCH = 32 * 1024

/** @throws {Error} where the pattern has no bound, can match nothing, or lacks the group `secret`. */
export function patternReach(pattern: RegExp, keywords: readonly string[]): PatternReach {
  const ast = parseRegExpLiteral(pattern)
  const groups = (pattern.source.match(/\(\?<secret>/g) ?? []).length
  if (groups === 0) throw new Error('the pattern has no group named "secret"')
  const length = lengthOfAlternatives(ast.pattern.alternatives)
  if (length.min === 0) throw new Error('the pattern can match the empty string')
  if (length.max > LONGEST_MATCH) {
    throw new Error('the pattern has no longest match: give every repetition an upper bound, such as {20,200}')
  }
  const margin = 1 + assertionReach(ast.pattern.alternatives)
  const before = Math.max(...ast.pattern.alternatives.map((one) => bytesBeforeKeyword(one, keywords)))
  return { before: before + margin, after: length.max + margin, around: margin }
}

/** How short and how long what the groups named `secret` match can be, in bytes. */
export function secretLength(pattern: RegExp): Length {
  const lengths: Length[] = []
  const visit = (element: AST.Element): void => {
    if (element.type === 'Quantifier') visit(element.element)
    else if (element.type === 'CapturingGroup' && element.name === 'secret') {
      lengths.push(lengthOfAlternatives(element.alternatives))
    } else if (element.type === 'Group' || element.type === 'CapturingGroup') {
      for (const one of element.alternatives) one.elements.forEach(visit)
    }
  }
  for (const one of parseRegExpLiteral(pattern).pattern.alternatives) one.elements.forEach(visit)
  return shortestAndLongest(lengths)
}

function lengthOfAlternatives(alternatives: readonly AST.Alternative[]): Length {
  const lengths = alternatives.map((one) => sum(one.elements.map(lengthOf)))
  return shortestAndLongest(lengths)
}

function shortestAndLongest(lengths: readonly Length[]): Length {
  return { min: Math.min(...lengths.map((one) => one.min)), max: Math.max(...lengths.map((one) => one.max)) }
}

function lengthOf(element: AST.Element): Length {
  switch (element.type) {
    case 'Assertion':
      return { min: 0, max: 0 }
    case 'Group':
    case 'CapturingGroup':
      return lengthOfAlternatives(element.alternatives)
    case 'Quantifier': {
      const once = lengthOf(element.element)
      return { min: once.min * element.min, max: once.max === 0 ? 0 : once.max * element.max }
    }
    case 'Backreference':
      return { min: 0, max: LONGEST_MATCH }
    default:
      return { min: 1, max: 1 }
  }
}

function sum(lengths: readonly Length[]): Length {
  return lengths.reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }), { min: 0, max: 0 })
}

/** Look-behind and look-ahead read bytes outside the match: the window must hold them. */
function assertionReach(alternatives: readonly AST.Alternative[]): number {
  let reach = 0
  const visit = (element: AST.Element): void => {
    if (element.type === 'Assertion') {
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
        reach = Math.max(reach, Math.min(lengthOfAlternatives(element.alternatives).max, 256))
      }
    } else if (element.type === 'Quantifier') visit(element.element)
    else if (element.type === 'Group' || element.type === 'CapturingGroup') {
      for (const one of element.alternatives) one.elements.forEach(visit)
    }
  }
  for (const one of alternatives) one.elements.forEach(visit)
  return reach
}

/**
 * Most bytes that an alternative can match before a keyword begins: exact where the keyword is written out as plain
 * characters at its top level (nested plain groups included), otherwise the whole length.
 */
function bytesBeforeKeyword(alternative: AST.Alternative, keywords: readonly string[]): number {
  let before = 0
  let literal = ''
  for (const element of flatten(alternative.elements)) {
    if (element.type === 'Assertion') continue
    if (element.type === 'Character') {
      literal += String.fromCharCode(element.value).toLowerCase()
      const keyword = keywords.find((one) => literal.endsWith(one))
      if (keyword !== undefined) return before + literal.length - keyword.length
    } else {
      before += literal.length + lengthOf(element).max
      literal = ''
    }
  }
  return lengthOfAlternatives([alternative]).max
}

/** Groups of one alternative read as if they were not there. */
function flatten(elements: readonly AST.Element[]): AST.Element[] {
  return elements.flatMap((element) => {
    const isPlainGroup = element.type === 'Group' || element.type === 'CapturingGroup'
    return isPlainGroup && element.alternatives.length === 1 && element.alternatives[0]
      ? flatten(element.alternatives[0].elements)
      : [element]
  })
}
