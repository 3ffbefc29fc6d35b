/** Globs that cost next to nothing where they do not match: what is literal in them is looked for first. */
import picomatch from 'picomatch'

interface Glob {
  readonly glob: string
  readonly literal: string
  pattern?: RegExp
}

/** True where any of the globs matches. `folder`: they count from there, and nothing outside of it matches. */
export function createGlobTest(globs: readonly string[], folder = ''): (text: string) => boolean {
  if (globs.length === 0) return () => false
  const prepared: readonly Glob[] = globs.map((glob) => ({ glob, literal: literalOf(glob) }))
  return (text) => {
    if (!text.startsWith(folder)) return false
    const inner = text.slice(folder.length)
    return prepared.some((one) => inner.includes(one.literal) && isMatch(one, inner))
  }
}

function isMatch(one: Glob, text: string): boolean {
  if (text === one.glob) return true
  one.pattern ??= globPattern(one.glob)
  return one.pattern.test(text)
}

export function globPattern(glob: string): RegExp {
  return picomatch.makeRe(glob, { dot: true })
}

/** The longest text that everything holds that the glob matches: empty where that is not plain to see. */
export function literalOf(glob: string): string {
  // Of what is in braces, one matches and the others do not.
  const outside = glob.replace(/^(?:\.\/)+/, '').replace(/\{[^{}]*\}/g, '*')
  if (/[[\]{}()!+@|\\]/.test(outside)) return ''
  return outside.split(/[*?/]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}
