/**
 * The glob language of ignore files, for one pattern: https://git-scm.com/docs/gitignore, read 2026-11-22. A library
 * that turns patterns into regular expressions would be shorter, but a pattern of thirty characters can make those run
 * for minutes; this takes time in proportion to the pattern times the name.
 *
 * Patterns and names are byte strings, one character for every byte, because that is what git compares. Two known and
 * rare differences make a pattern match less than in git: two stars right behind a literal beginning (as in `abc**`)
 * stay within one name, and letters are compared in their case on every file system.
 */

/** What one part of a path, between two slashes, must be. */
export interface Segment {
  /** Any number of folders may stand before it, none included. */
  readonly deep: boolean
  /** The only name that matches, where there is but one. */
  readonly literal: string | undefined
  matches(name: string): boolean
}

/** A character code, a set of them, or one of the signs below. */
type Token = number | Uint8Array
const ANY = -1
const STAR = -2
const GLOBSTAR = -3
const SLASH = -4

/**
 * The segments of a pattern, outermost folder first; undefined where the pattern can match nothing: an open bracket, a
 * last backslash that quotes nothing.
 */
export function parseGlob(pattern: string): readonly Segment[] | undefined {
  const tokens = tokenise(pattern)
  if (tokens === undefined) return undefined
  const segments: Segment[] = []
  // Without a slash it names a file in any folder.
  let deep = !pattern.includes('/')
  for (const part of split(pattern.startsWith('/') ? tokens.slice(1) : tokens)) {
    if (part.length === 1 && part[0] === GLOBSTAR) deep = true
    else {
      segments.push(createSegment(part, deep))
      deep = false
    }
  }
  // `a/**` is everything in a.
  if (deep) segments.push(createSegment([STAR], true))
  return segments
}

function split(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token === SLASH) parts.push([])
    else parts[parts.length - 1]?.push(token)
  }
  return parts
}

function tokenise(pattern: string): Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]
    if (character === '\\') {
      at++
      if (at === pattern.length) return undefined
      tokens.push(pattern[at] === '/' ? SLASH : pattern.charCodeAt(at))
    } else if (character === '/') tokens.push(SLASH)
    else if (character === '?') tokens.push(ANY)
    else if (character === '*') {
      const start = at
      while (pattern[at + 1] === '*') at++
      const fillsPart =
        (start === 0 || pattern[start - 1] === '/') && /^(?:$|\\?\/)/.test(pattern.slice(at + 1, at + 3))
      tokens.push(at > start && fillsPart ? GLOBSTAR : STAR)
    } else if (character === '[') {
      const set = parseBracket(pattern, at)
      if (set === undefined) return undefined
      tokens.push(set.members)
      at = set.last
    } else tokens.push(pattern.charCodeAt(at))
  }
  return tokens
}

/** Named classes as pairs of first and last character; git knows ASCII alone. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['alnum', '09AZaz'],
  ['alpha', 'AZaz'],
  ['blank', '  \t\t'],
  ['cntrl', '\x00\x1f\x7f\x7f'],
  ['digit', '09'],
  ['graph', '!~'],
  ['lower', 'az'],
  ['print', ' ~'],
  ['punct', '!/:@[`{~'],
  ['space', '  \t\n\r\r'],
  ['upper', 'AZ'],
  ['xdigit', '09AFaf'],
])

/** The set at `pattern[start] === '['`: a table of 256, and where its closing bracket stands. */
function parseBracket(pattern: string, start: number): { members: Uint8Array; last: number } | undefined {
  const negated = pattern[start + 1] === '!' || pattern[start + 1] === '^'
  const members = new Uint8Array(256)
  const first = start + (negated ? 2 : 1)
  let rangeFrom: number | undefined
  let at = first
  // A closing bracket that stands first is a member.
  for (; at === first || pattern[at] !== ']'; at++) {
    if (at >= pattern.length) return undefined
    const named = pattern[at] === '[' && pattern[at + 1] === ':' ? namedClass(pattern, at + 2) : undefined
    if (named !== undefined) {
      const ranges = CLASSES.get(named.name)
      if (ranges === undefined) return undefined
      for (let i = 0; i < ranges.length; i += 2) members.fill(1, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1)
      at = named.last
      rangeFrom = undefined
      continue
    }
    const isRange = pattern[at] === '-' && rangeFrom !== undefined && at + 1 < pattern.length && pattern[at + 1] !== ']'
    if (isRange) at++
    if (pattern[at] === '\\') at++
    if (at >= pattern.length) return undefined
    const code = pattern.charCodeAt(at)
    members.fill(1, isRange ? rangeFrom : code, code + 1)
    rangeFrom = isRange ? undefined : code
  }
  return { members: negated ? members.map((is) => 1 - is) : members, last: at }
}

/** The name between `[:` and `:]`; undefined where that is not what stands there. */
function namedClass(pattern: string, from: number): { name: string; last: number } | undefined {
  const last = pattern.indexOf(']', from)
  return last > from && pattern[last - 1] === ':' ? { name: pattern.slice(from, last - 1), last } : undefined
}

function createSegment(tokens: readonly Token[], deep: boolean): Segment {
  const text = (part: readonly Token[]): string | undefined =>
    part.every((token) => typeof token === 'number' && token >= 0)
      ? String.fromCharCode(...(part as readonly number[]))
      : undefined
  const literal = text(tokens)
  if (literal !== undefined) return { deep, literal, matches: (name) => name === literal }
  const ending = tokens[0] === STAR ? text(tokens.slice(1)) : undefined
  if (ending !== undefined) return { deep, literal, matches: (name) => name.endsWith(ending) }
  return { deep, literal, matches: (name) => matchesTokens(tokens, name) }
}

/** Only the last star passed ever needs another try: what an earlier one could take besides, the last one can take. */
function matchesTokens(tokens: readonly Token[], name: string): boolean {
  let token = 0
  let at = 0
  let starToken = -1
  let starAt = 0
  while (at < name.length) {
    const wanted = tokens[token]
    if (wanted === STAR) {
      starToken = token++
      starAt = at
    } else if (wanted !== undefined && matchesToken(wanted, name.charCodeAt(at))) {
      token++
      at++
    } else if (starToken >= 0) {
      token = starToken + 1
      at = ++starAt
    } else return false
  }
  while (tokens[token] === STAR) token++
  return token === tokens.length
}

function matchesToken(token: Token, code: number): boolean {
  if (typeof token === 'number') return token === ANY || token === code
  return token[code] === 1
}
