/**
 * Turns an expression of RE2 into one of JavaScript that matches exactly the same, or refuses it. What comes out is
 * plain enough for V8's linear engine: no flag but `m`, no look-around, no large repetition of a whole, so that no text
 * can make it hang.
 */
import { classSource } from './class-source.ts'
import { type CodePoints, has, negate, union } from './code-points.ts'
import { LINE_ENDS } from './line-ends.ts'
import { type Anchor, parseRe2, type Tree } from './parse-re2.ts'
import { requiredLiterals } from './required-literals.ts'

export interface Translation {
  readonly source: string
  /** `m` where `^` or `$` stand for lines: the text must then have gone through `hideLineEnds`. */
  readonly flags: '' | 'm'
  /** Literals in lower case of which one is in every match; empty where none is. */
  readonly literals: readonly string[]
}

/** V8's linear engine copies what is repeated, and takes no more copies than this. */
const COPIES_MAX = 16
const SOURCE_LENGTH_MAX = 128 * 1024
const REPEAT_PRODUCT_MAX = 1000

/**
 * `groups`: which of the groups capture; `all`, `none`, or the one with this number, from 1.
 * @throws {Error} that says what cannot be translated
 */
export function translateRe2(expression: string, groups: 'all' | 'none' | number): Translation {
  const tree = parseRe2(expression)
  const count = countGroups(tree)
  if (typeof groups === 'number' && groups > count)
    throw new Error(`it has ${count} group${count === 1 ? '' : 's'}, and no group ${groups}`)
  const anchors = anchorsOf(tree)
  const isByLine = anchors.has('line-start') || anchors.has('line-end')
  if (isByLine && (anchors.has('text-start') || anchors.has('text-end'))) {
    throw new Error('it asks for the edges of lines and of the text at once')
  }
  const source = new Writer(groups, isByLine).write(tree)
  if (source.length > SOURCE_LENGTH_MAX) throw new Error('written out, it is too large')
  const flags = isByLine ? 'm' : ''
  new RegExp(source, flags)
  return { source, flags, literals: requiredLiterals(tree) }
}

function withoutLineEnds(set: CodePoints): CodePoints {
  const [gone, put] = [LINE_ENDS.map(([from, to]) => [from, to] as const), LINE_ENDS.filter(([from]) => has(set, from))]
  const kept = negate(union([negate(set), gone.flatMap(([from, to]) => [from, to].map((one) => [one, one] as const))]))
  return union([kept, put.map(([, to]) => [to, to] as const)])
}

const ANCHORS: Readonly<Record<Anchor, string>> = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '^',
  'line-end': '$',
  word: '\\b',
  'no-word': '\\B',
}

class Writer {
  readonly #groups: 'all' | 'none' | number
  readonly #isByLine: boolean
  #group = 0

  constructor(groups: 'all' | 'none' | number, isByLine: boolean) {
    this.#groups = groups
    this.#isByLine = isByLine
  }

  write(tree: Tree): string {
    switch (tree.kind) {
      case 'class':
        return classSource(this.#isByLine ? withoutLineEnds(tree.set) : tree.set)
      case 'anchor':
        return ANCHORS[tree.anchor]
      case 'sequence':
        return tree.parts.map((part) => this.#part(part)).join('')
      case 'choice':
        return tree.parts.map((part) => this.write(part)).join('|')
      case 'group': {
        this.#group++
        const captures = this.#groups === 'all' || this.#groups === this.#group
        return `${captures ? '(' : '(?:'}${this.write(tree.body)})`
      }
      case 'repeat':
        return this.#repeat(tree)
    }
  }

  #part(tree: Tree): string {
    return tree.kind === 'choice' ? `(?:${this.write(tree)})` : this.write(tree)
  }

  #repeat({ body, min, max, isGreedy }: Tree & { kind: 'repeat' }): string {
    checkRepeat(body, { min, max }, isGreedy)
    const groupsBefore = this.#group
    const once = atom(this.write(body), body)
    const groupsInside = this.#group - groupsBefore
    const lazy = isGreedy ? '' : '?'
    if (max === 0) return '(?:)'
    if (max === 1) return min === 1 ? once : `${once}?${lazy}`
    if (max === Infinity && min < 2) return `${once}${min === 0 ? '*' : '+'}${lazy}`
    const room = Math.max(1, Math.floor(COPIES_MAX / copiesIn(body)))
    if (max === Infinity ? min <= room : min > 0 && min < max && max <= room) {
      return `${once}{${min},${max === Infinity ? '' : max}}${lazy}`
    }
    const parts = [
      ...pieces(min, room).map((count) => (count === 1 ? once : `${once}{${count}}`)),
      ...(max === Infinity
        ? [`${once}*${lazy}`]
        : pieces(max - min, room).map((count) => (count === 1 ? `${once}?${lazy}` : `${once}{0,${count}}${lazy}`))),
    ]
    if (parts.length > 1 && groupsInside > 0 && this.#groups !== 'none') {
      throw new Error('a group in it is repeated too often')
    }
    return parts.join('')
  }
}

/** Counts that add up to `total`, none larger than `room`. */
function pieces(total: number, room: number): number[] {
  return Array.from({ length: Math.ceil(total / room) }, (_, index) => Math.min(room, total - index * room))
}

function atom(source: string, tree: Tree): string {
  return tree.kind === 'class' || tree.kind === 'group' ? source : `(?:${source})`
}

/** How often the innermost part of what is written for this tree is copied. */
function copiesIn(tree: Tree): number {
  switch (tree.kind) {
    case 'class':
    case 'anchor':
      return 1
    case 'group':
      return copiesIn(tree.body)
    case 'repeat': {
      const inner = copiesIn(tree.body)
      const count = tree.max === Infinity ? tree.min : tree.max
      return inner * Math.max(1, Math.min(count, Math.max(1, Math.floor(COPIES_MAX / inner))))
    }
    default:
      return Math.max(1, ...tree.parts.map(copiesIn))
  }
}

/** Where the two languages go different ways about repetitions. */
function checkRepeat(body: Tree, { min, max }: { min: number; max: number }, isGreedy: boolean): void {
  if (canBeEmpty(body) && !(isGreedy && prefersText(body))) {
    throw new Error('it repeats what may be empty, which RE2 and JavaScript do in different ways')
  }
  const isPart = max > 1 && (hasOptionalGroup(body, false) || (canBeEmpty(body) && countGroups(body) > 0))
  if (isPart || (max === 0 && countGroups(body) > 0)) {
    throw new Error('a group in it takes part in some repetitions only')
  }
  // RE2 counts what has no end by its least number.
  if ((max === Infinity ? min : max) * repeatProduct(body) > REPEAT_PRODUCT_MAX) {
    throw new Error('its repetitions multiply to more than RE2 takes')
  }
}

function repeatProduct(tree: Tree): number {
  if (tree.kind === 'repeat') return Math.max(1, tree.max === Infinity ? tree.min : tree.max) * repeatProduct(tree.body)
  return Math.max(1, ...children(tree).map(repeatProduct))
}

function children(tree: Tree): readonly Tree[] {
  if (tree.kind === 'class' || tree.kind === 'anchor') return []
  return 'parts' in tree ? tree.parts : [tree.body]
}

function canBeEmpty(tree: Tree): boolean {
  switch (tree.kind) {
    case 'class':
      return false
    case 'anchor':
      return true
    case 'choice':
      return tree.parts.some(canBeEmpty)
    case 'sequence':
      return tree.parts.every(canBeEmpty)
    case 'repeat':
      return tree.min === 0 || canBeEmpty(tree.body)
    case 'group':
      return canBeEmpty(tree.body)
  }
}

/** True for what may be empty, but tries everything else before: only then do both languages repeat it alike. */
function prefersText(tree: Tree): boolean {
  switch (tree.kind) {
    case 'choice':
      return tree.parts.slice(0, -1).every((part) => !canBeEmpty(part)) && prefersText(tree.parts.at(-1) as Tree)
    case 'sequence':
      return tree.parts.length === 0 || (tree.parts.length === 1 && prefersText(tree.parts[0] as Tree))
    case 'repeat':
      return tree.isGreedy && !canBeEmpty(tree.body)
    case 'group':
      return prefersText(tree.body)
    default:
      return tree.kind === 'class'
  }
}

function hasOptionalGroup(tree: Tree, isOptional: boolean): boolean {
  if (tree.kind === 'group' && isOptional) return true
  const mayBeLeftOut = isOptional || tree.kind === 'choice' || (tree.kind === 'repeat' && tree.min === 0)
  return children(tree).some((child) => hasOptionalGroup(child, mayBeLeftOut))
}

function countGroups(tree: Tree): number {
  return (tree.kind === 'group' ? 1 : 0) + children(tree).reduce((count, child) => count + countGroups(child), 0)
}

function anchorsOf(tree: Tree, found = new Set<Anchor>()): Set<Anchor> {
  if (tree.kind === 'anchor') found.add(tree.anchor)
  for (const child of children(tree)) anchorsOf(child, found)
  return found
}
