/** The run of bytes that every match of a pattern holds: a text without one needs not be searched. */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'
import { RUN_CLASSES, type Run, type RunClass, tableOf } from './run.ts'

/** A shorter run is everywhere. */
const RUN_MIN = 12

/** What is known of the texts that a part of a pattern matches. */
interface Stretch {
  /** At least so many bytes of the class stand at the beginning, at the end, and in a row somewhere. */
  readonly first: number
  readonly last: number
  readonly longest: number
  /** True where all of the text is of the class; then the three numbers are its least length. */
  readonly isWhole: boolean
  /** Of a whole one: there is a digit among the bytes of the class that it is part of. */
  readonly hasDigit: boolean
}

const NOTHING: Stretch = { first: 0, last: 0, longest: 0, isWhole: true, hasDigit: false }
const OTHER: Stretch = { first: 0, last: 0, longest: 0, isWhole: false, hasDigit: false }

/**
 * The narrowest class is the rarest in texts. Undefined where the pattern demands no run that is worth looking for.
 * @param around how many bytes around a match the assertions of the pattern read
 */
export function patternRun(pattern: RegExp, around: number): Run | undefined {
  const { alternatives } = parseRegExpLiteral(pattern).pattern
  for (const of of Object.keys(RUN_CLASSES) as RunClass[]) {
    const { longest, isWhole, hasDigit } = stretchOfAny(alternatives, tableOf(of))
    if (longest >= RUN_MIN)
      return { of, length: longest, ...(isWhole && { around }), ...(isWhole && hasDigit && { hasDigit }) }
  }
  return undefined
}

function stretchOfAny(alternatives: readonly AST.Alternative[], table: Uint8Array): Stretch {
  return alternatives.map(({ elements }) => stretchOfAll(elements, table)).reduce(either)
}

function stretchOfAll(elements: readonly AST.Element[], table: Uint8Array): Stretch {
  return elements.map((element) => stretchOf(element, table)).reduce(both, NOTHING)
}

function either(a: Stretch, b: Stretch): Stretch {
  return {
    first: Math.min(a.first, b.first),
    last: Math.min(a.last, b.last),
    longest: Math.min(a.longest, b.longest),
    isWhole: a.isWhole && b.isWhole,
    hasDigit: a.hasDigit && b.hasDigit,
  }
}

/** One behind the other. */
function both(a: Stretch, b: Stretch): Stretch {
  return {
    first: a.isWhole ? a.first + b.first : a.first,
    last: b.isWhole ? a.last + b.last : b.last,
    longest: Math.max(a.longest, b.longest, a.last + b.first),
    isWhole: a.isWhole && b.isWhole,
    hasDigit: a.hasDigit || b.hasDigit,
  }
}

function stretchOf(element: AST.Element, table: Uint8Array): Stretch {
  switch (element.type) {
    case 'Assertion':
      // Where the text begins or ends, a run need not.
      if (element.kind === 'start' || element.kind === 'end') return OTHER
      return { ...NOTHING, hasDigit: looksForDigit(element, table) }
    case 'Group':
    case 'CapturingGroup':
      return stretchOfAny(element.alternatives, table)
    case 'Quantifier':
      return repeated(stretchOf(element.element, table), element.min)
    case 'Backreference':
      return OTHER
    default:
      return isOfClass(element, table) ? { first: 1, last: 1, longest: 1, isWhole: true, hasDigit: false } : OTHER
  }
}

function repeated(once: Stretch, min: number): Stretch {
  if (!once.isWhole)
    return min === 0 ? OTHER : { ...once, longest: Math.max(once.longest, min > 1 ? once.last + once.first : 0) }
  const length = once.longest * min
  return { first: length, last: length, longest: length, isWhole: true, hasDigit: once.hasDigit && min > 0 }
}

/** `(?=[a-z]{0,20}[0-9])`: the way to the digit is of the class. */
function looksForDigit(assertion: AST.Assertion, table: Uint8Array): boolean {
  if (assertion.kind !== 'lookahead' || assertion.negate) return false
  return assertion.alternatives.every(({ elements }) => {
    const digit = elements.at(-1)
    if (digit === undefined || !isDigit(digit)) return false
    return elements.slice(0, -1).every((element) => stretchOf(element, table).isWhole)
  })
}

function isDigit(element: AST.Element): boolean {
  return /^(?:\\d|\[0-9\]|\[\\d\])$/.test(element.raw)
}

function isOfClass(element: AST.Element | AST.CharacterClassElement, table: Uint8Array): boolean {
  switch (element.type) {
    case 'Character':
      return table[element.value] === 1
    case 'CharacterClassRange':
      for (let code = element.min.value; code <= element.max.value; code++) if (table[code] !== 1) return false
      return true
    case 'CharacterClass':
      return !element.negate && element.elements.every((one) => isOfClass(one, table))
    case 'CharacterSet':
      if (element.kind === 'word') return !element.negate && table['_'.charCodeAt(0)] === 1
      return element.kind === 'digit' && !element.negate
    default:
      return false
  }
}
