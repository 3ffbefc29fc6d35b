/** Can a pattern match, or look at, anything behind the end of a line? Where it is hard to say, it can. */
import type { CompiledPattern } from '../../rules/compiled-rule.ts'

/** True where no part of the pattern, assertions included, accepts a line feed or what follows one. */
export function staysOnLine({ source, flags }: CompiledPattern): boolean {
  const withoutClasses = source.replace(CLASS, '')
  if (flags.includes('s') && /(?<!\\)(?:\\\\)*\./.test(withoutClasses)) return false
  if (/[$^]/.test(withoutClasses.replace(/\\./g, ''))) return false
  if (takesLineFeed(withoutClasses)) return false
  return (source.match(CLASS) ?? []).every((one) =>
    one.startsWith('[^') ? excludesLineFeed(one) : !takesLineFeed(one),
  )
}

const CLASS = /(?<!\\)(?:\\\\)*\[(?:\\.|[^\]\\])*\]/g

/** Escapes that stand for a line feed, or may; `\d`, `\w`, `\S`, `\b` and escaped punctuation do not. */
function takesLineFeed(text: string): boolean {
  const escapes = text.match(/\\(?:x[0-9a-fA-F]{2}|.)/gs) ?? []
  const isHarmless = (one: string): boolean => /^\\(?:[dwSbBtk1-9\W]|x(?!0[0-9a-dA-D])[0-7][0-9a-fA-F])$/.test(one)
  return text.includes('\n') || !escapes.every(isHarmless) || RANGE_FROM_CONTROL.test(text)
}

/** `\x00-…` and `\t-…` have it in the midst of them. */
const RANGE_FROM_CONTROL = /\\(?:x[01][0-9a-f]|t)-/i

function excludesLineFeed(negated: string): boolean {
  return /\\s|\\n/.test(negated)
}
