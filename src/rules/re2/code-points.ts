/** Sets of code points as sorted ranges: the classes of a regular expression, folded and negated as RE2 does it. */

/** `[first, last]`, both inclusive; a set is sorted, without overlaps. */
export type CodePoints = readonly (readonly [number, number])[]

export const LAST_CODE_POINT = 0x10ffff
export const ANY: CodePoints = [[0, LAST_CODE_POINT]]
export const ANY_BUT_LINE_FEED: CodePoints = [
  [0, 9],
  [11, LAST_CODE_POINT],
]

const DIGIT: CodePoints = [[0x30, 0x39]]
const UPPER: CodePoints = [[0x41, 0x5a]]
const LOWER: CodePoints = [[0x61, 0x7a]]
const ALPHA: CodePoints = [...UPPER, ...LOWER]
const WORD: CodePoints = [...DIGIT, ...UPPER, [0x5f, 0x5f], ...LOWER]

/** Source: RE2's syntax page (github.com/google/re2/wiki/Syntax); all are ASCII. */
export const PERL_CLASSES: Readonly<Record<string, CodePoints>> = {
  d: DIGIT,
  s: [
    [9, 10],
    [12, 13],
    [32, 32],
  ],
  w: WORD,
}

export const POSIX_CLASSES: Readonly<Record<string, CodePoints>> = {
  alnum: [...DIGIT, ...UPPER, ...LOWER],
  alpha: ALPHA,
  ascii: [[0, 0x7f]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGIT,
  graph: [[0x21, 0x7e]],
  lower: LOWER,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: UPPER,
  word: WORD,
  xdigit: [...DIGIT, [0x41, 0x46], [0x61, 0x66]],
}

export function union(sets: readonly CodePoints[]): CodePoints {
  const sorted = sets.flat().sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [first, last] of sorted) {
    const open = joined.at(-1)
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last)
    else joined.push([first, last])
  }
  return joined
}

export function negate(set: CodePoints): CodePoints {
  const rest: [number, number][] = []
  let next = 0
  for (const [first, last] of set) {
    if (first > next) rest.push([next, first - 1])
    next = last + 1
  }
  if (next <= LAST_CODE_POINT) rest.push([next, LAST_CODE_POINT])
  return rest
}

/** The part of a set within `[first, last]`. */
export function within(set: CodePoints, [first, last]: readonly [number, number]): CodePoints {
  return set.flatMap(([a, b]) => (b < first || a > last ? [] : [[Math.max(a, first), Math.min(b, last)] as const]))
}

/** The set with every character whose simple case folding is that of one in it. */
export function fold(set: CodePoints): CodePoints {
  const letters = within(set, [0, 0x7f])
  const isAscii = letters.length === set.length && set.every(([, last]) => last < 0x80)
  const orbits = isAscii ? asciiOrbits() : allOrbits()
  return union([set, ...orbits.filter((orbit) => orbit.some((one) => has(set, one))).map((o) => o.map(single))])
}

export function has(set: CodePoints, codePoint: number): boolean {
  let low = 0
  let high = set.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((set[middle] as readonly [number, number])[1] < codePoint) low = middle + 1
    else high = middle
  }
  return low < set.length && (set[low] as readonly [number, number])[0] <= codePoint
}

/** Looked up once: it takes a look at every character there is. */
const unicodeClasses = new Map<string, CodePoints>()

/** @returns undefined where there is no such category or script. */
export function unicodeClass(name: string): CodePoints | undefined {
  if (name === 'Any') return ANY
  const set = unicodeClasses.get(name) ?? findUnicodeClass(name)
  if (set) unicodeClasses.set(name, set)
  return set
}

function findUnicodeClass(name: string): CodePoints | undefined {
  const expression = [name, `Script=${name}`].map(propertyExpression).find((one) => one !== undefined)
  if (expression === undefined) return undefined
  const set: [number, number][] = []
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
    if (!expression.test(String.fromCodePoint(codePoint))) continue
    const open = set.at(-1)
    if (open && open[1] === codePoint - 1) open[1] = codePoint
    else set.push([codePoint, codePoint])
  }
  return set
}

/** Go knows categories by their short names and scripts by their long ones, and no other property. */
function propertyExpression(name: string): RegExp | undefined {
  if (!/^(?:[CLMNPSZ][a-z]?|Script=[A-Z][a-z]+(?:_[A-Z][a-z]+)*)$/.test(name)) return undefined
  try {
    return new RegExp(`^\\p{${name}}$`, 'u')
  } catch {
    return undefined
  }
}

function single(codePoint: number): readonly [number, number] {
  return [codePoint, codePoint]
}

/** K and S have a partner outside of ASCII: the Kelvin sign and the long s. */
function asciiOrbits(): readonly (readonly number[])[] {
  return Array.from({ length: 26 }, (_, letter) => [
    0x41 + letter,
    0x61 + letter,
    ...(letter === 10 ? [0x212a] : letter === 18 ? [0x17f] : []),
  ])
}

let orbitsOfAll: readonly (readonly number[])[] | undefined

/** Characters that fold to the same one, all of them: a tenth of a second, and only for classes beyond ASCII. */
function allOrbits(): readonly (readonly number[])[] {
  orbitsOfAll ??= findOrbits()
  return orbitsOfAll
}

function findOrbits(): number[][] {
  const byKey = new Map<string, number[]>()
  for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
    const text = String.fromCodePoint(codePoint)
    const upper = oneCharacter(text.toUpperCase(), text)
    const key = oneCharacter(upper.toLowerCase(), upper)
    const known = byKey.get(key)
    if (known) known.push(codePoint)
    else byKey.set(key, [codePoint])
  }
  return [...byKey.values()].flatMap((one) => (one.length < 2 ? [] : sameFolding(one)))
}

/** Simple folding knows nothing of characters that become two. */
function oneCharacter(mapped: string, otherwise: string): string {
  return mapped.length === String.fromCodePoint(mapped.codePointAt(0) ?? 0).length ? mapped : otherwise
}

/** What has one upper case in common need not fold together: the expression engine has the last word. */
function sameFolding(candidates: readonly number[]): number[][] {
  const orbits: number[][] = []
  for (const codePoint of candidates) {
    const text = String.fromCodePoint(codePoint)
    const orbit = orbits.find(([first = 0]) => new RegExp(`^\\u{${first.toString(16)}}$`, 'iu').test(text))
    if (orbit) orbit.push(codePoint)
    else orbits.push([codePoint])
  }
  return orbits.filter((orbit) => orbit.length > 1)
}
