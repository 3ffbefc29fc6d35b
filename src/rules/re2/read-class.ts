/** Reads the classes and escapes of RE2: `[a-z\d[:alpha:]]`, `\w`, `\pL`, `\x{10ffff}`. */
import {
  type CodePoints,
  fold,
  LAST_CODE_POINT,
  negate,
  PERL_CLASSES,
  POSIX_CLASSES,
  unicodeClass,
  union,
} from './code-points.ts'

/** What reads an expression, as far as classes need it. */
export interface ClassReader {
  readonly text: string
  at: number
  looksAt(text: string): boolean
  take(text: string): boolean
  matches(sticky: RegExp): RegExpExecArray | null
  next(): number
}

/** Behind the `[`. @throws {Error} */
export function readClass(reader: ClassReader, isFolded: boolean): CodePoints {
  const isNegated = reader.take('^')
  const sets: CodePoints[] = []
  for (let isFirst = true; isFirst || !reader.looksAt(']'); isFirst = false) {
    const posix = reader.matches(/\[:(\^?)([^\]]*?):\]/y)
    if (posix) {
      const named = POSIX_CLASSES[posix[2] ?? '']
      if (!named) throw new Error(`there is no class "${posix[0]}"`)
      reader.at += posix[0].length
      sets.push(foldedOrNegated(named, posix[1] === '^', isFolded))
      continue
    }
    const start = reader.at
    const escaped = reader.take('\\') ? readEscapedClass(reader, isFolded) : undefined
    if (escaped) {
      sets.push(escaped)
      continue
    }
    reader.at = start
    const first = readMember(reader)
    const last = reader.matches(/-(?!\])/y) && reader.at++ >= 0 ? readMember(reader) : first
    if (last < first) throw new Error(`the range "${reader.text.slice(start, reader.at)}" is the wrong way round`)
    sets.push(isFolded ? fold([[first, last]]) : [[first, last]])
  }
  reader.take(']')
  const set = union(sets)
  return isNegated ? negate(set) : set
}

function readMember(reader: ClassReader): number {
  return reader.take('\\') ? readEscapedCharacter(reader) : reader.next()
}

/** Behind the `\`: `d`, `pL`, `P{Greek}`; undefined where no class stands there. @throws {Error} */
export function readEscapedClass(reader: ClassReader, isFolded: boolean): CodePoints | undefined {
  const perl = reader.matches(/[dswDSW]/y)?.[0]
  if (perl !== undefined) {
    reader.at++
    const set = PERL_CLASSES[perl.toLowerCase()] as CodePoints
    return foldedOrNegated(set, perl !== perl.toLowerCase(), isFolded)
  }
  const unicode = reader.matches(/([pP])(?:\{(\^?)([^}]*)\}|([A-Z]))/y)
  if (!unicode) return undefined
  const [whole, letter, caret, name, short = name ?? ''] = unicode
  const set = unicodeClass(short)
  if (!set) throw new Error(`we do not know the class "\\${whole}"`)
  reader.at += whole.length
  return foldedOrNegated(set, (letter === 'P') !== (caret === '^'), isFolded)
}

function foldedOrNegated(set: CodePoints, isNegated: boolean, isFolded: boolean): CodePoints {
  const whole = isFolded ? fold(set) : set
  return isNegated ? negate(whole) : whole
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }

/** Behind the `\`. @throws {Error} */
export function readEscapedCharacter(reader: ClassReader): number {
  const octal = reader.matches(/0[0-7]{0,2}|[1-7][0-7]{1,2}/y)
  if (octal) return took(reader, octal, Number.parseInt(octal[0], 8))
  const hexadecimal = reader.matches(/x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,8})\})/y)
  if (hexadecimal) {
    const codePoint = Number.parseInt(hexadecimal[1] ?? hexadecimal[2] ?? '', 16)
    if (codePoint <= LAST_CODE_POINT) return took(reader, hexadecimal, codePoint)
  }
  const control = reader.matches(/[afnrtv]/y)
  if (control) return took(reader, control, CONTROLS[control[0]] as number)
  const punctuation = reader.matches(/[!-/:-@[-`{-~]/y)
  if (punctuation) return took(reader, punctuation, punctuation[0].charCodeAt(0))
  throw new Error(`RE2 has no "\\${reader.text.charAt(reader.at)}"`)
}

function took(reader: ClassReader, [whole]: RegExpExecArray, codePoint: number): number {
  reader.at += whole.length
  return codePoint
}
