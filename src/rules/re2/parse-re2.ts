/** Reads a regular expression of RE2, as Go writes it, into a tree. Nothing is guessed: what RE2 refuses is refused. */
import { ANY, ANY_BUT_LINE_FEED, type CodePoints, fold, union } from './code-points.ts'
import { type ClassReader, readClass, readEscapedCharacter, readEscapedClass } from './read-class.ts'

export type Anchor = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'no-word'

export type Tree =
  | { readonly kind: 'class'; readonly set: CodePoints }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly parts: readonly Tree[] }
  | { readonly kind: 'group'; readonly body: Tree }
  | {
      readonly kind: 'repeat'
      readonly body: Tree
      readonly min: number
      readonly max: number
      readonly isGreedy: boolean
    }

interface Flags {
  readonly i: boolean
  readonly m: boolean
  readonly s: boolean
  readonly U: boolean
}

/** RE2 itself takes no more, and no person writes more. */
const REPEAT_MAX = 1000
const DEPTH_MAX = 200
const LENGTH_MAX = 32 * 1024

/** @throws {Error} whose message says what RE2, or we, do not take. */
export function parseRe2(expression: string): Tree {
  if (expression.length > LENGTH_MAX) throw new Error(`it is longer than ${LENGTH_MAX} characters`)
  const reader = new Re2Reader(expression)
  const tree = reader.choice({ i: false, m: false, s: false, U: false }, 0)
  if (!reader.isAtEnd) throw new Error('a ")" closes no group')
  return tree
}

class Re2Reader implements ClassReader {
  readonly text: string
  at = 0
  readonly #names = new Set<string>()

  constructor(text: string) {
    this.text = text
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  looksAt(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  take(text: string): boolean {
    if (!this.looksAt(text)) return false
    this.at += text.length
    return true
  }

  matches(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at
    return sticky.exec(this.text)
  }

  /** One character, which may be two code units. */
  next(): number {
    const codePoint = this.text.codePointAt(this.at)
    if (codePoint === undefined) throw new Error('it ends too early')
    this.at += codePoint > 0xffff ? 2 : 1
    return codePoint
  }

  /** Up to the end of the group: flags that are set in it hold in all that follows, other alternatives included. */
  choice(outer: Flags, depth: number): Tree {
    if (depth > DEPTH_MAX) throw new Error('its groups are nested too deep')
    let flags = outer
    const choices: Tree[] = []
    let parts: Tree[] = []
    while (!this.isAtEnd && !this.looksAt(')')) {
      if (this.take('|')) {
        choices.push(sequence(parts))
        parts = []
        continue
      }
      const set = this.matches(/\(\?([imsU]*)(-[imsU]+)?\)/y)
      if (set) {
        if (set[0] === '(?)') throw new Error('"(?)" sets no flag')
        this.at += set[0].length
        flags = withFlags(flags, set[1] ?? '', set[2] ?? '')
        continue
      }
      if (this.take('\\Q')) parts.push(...this.#quoted(flags))
      else parts.push(this.#atom(flags, depth))
      const last = parts.pop()
      if (last) parts.push(this.#repeated(last, flags))
    }
    choices.push(sequence(parts))
    return choices.length === 1 ? (choices[0] as Tree) : { kind: 'choice', parts: choices }
  }

  #quoted(flags: Flags): Tree[] {
    const end = this.text.indexOf('\\E', this.at)
    const quoted = this.text.slice(this.at, end < 0 ? undefined : end)
    this.at = end < 0 ? this.text.length : end + 2
    return [...quoted].map((character) => literal(character.codePointAt(0) as number, flags))
  }

  #atom(flags: Flags, depth: number): Tree {
    if (this.take('(')) return this.#group(flags, depth)
    if (this.take('[')) return { kind: 'class', set: readClass(this, flags.i) }
    if (this.take('.')) return { kind: 'class', set: flags.s ? ANY : ANY_BUT_LINE_FEED }
    if (this.take('^')) return { kind: 'anchor', anchor: flags.m ? 'line-start' : 'text-start' }
    if (this.take('$')) return { kind: 'anchor', anchor: flags.m ? 'line-end' : 'text-end' }
    if (this.matches(/[*+?]/y) || this.#counts()) throw new Error(`nothing stands before "${this.text[this.at]}"`)
    if (this.take('\\')) return this.#escape(flags)
    return literal(this.next(), flags)
  }

  #group(flags: Flags, depth: number): Tree {
    const head = this.matches(/\?(?:P?<([A-Za-z0-9_]+)>|([imsU]*)(-[imsU]+)?:)/y)
    if (this.looksAt('?') && !head) throw new Error(`RE2 has no "(${this.text.slice(this.at, this.at + 3)}"`)
    if (head) this.at += head[0].length
    const [, name, on, off] = head ?? []
    if (name !== undefined && this.#names.has(name)) throw new Error(`the group name "${name}" is used twice`)
    if (name !== undefined) this.#names.add(name)
    const isPlain = head !== null && name === undefined
    const body = this.choice(isPlain ? withFlags(flags, on ?? '', off ?? '') : flags, depth + 1)
    if (!this.take(')')) throw new Error('a "(" is not closed')
    return isPlain ? body : { kind: 'group', body }
  }

  #escape(flags: Flags): Tree {
    if (this.take('A')) return { kind: 'anchor', anchor: 'text-start' }
    if (this.take('z')) return { kind: 'anchor', anchor: 'text-end' }
    if (this.take('b')) return { kind: 'anchor', anchor: 'word' }
    if (this.take('B')) return { kind: 'anchor', anchor: 'no-word' }
    if (this.looksAt('C')) throw new Error('"\\C" matches parts of characters')
    const set = readEscapedClass(this, flags.i)
    return set ? { kind: 'class', set } : literal(readEscapedCharacter(this), flags)
  }

  #counts(): RegExpExecArray | null {
    return this.matches(/\{(\d+)(,?)(\d*)\}/y)
  }

  #repeated(body: Tree, flags: Flags): Tree {
    const sign = this.matches(/[*+?]/y)
    const counts = sign ? null : this.#counts()
    if (!sign && !counts) return body
    this.at += (sign ?? counts)?.[0].length ?? 0
    const [min, max] = sign ? (SIGNS[sign[0]] as [number, number]) : countsOf(counts as RegExpExecArray)
    if (min > REPEAT_MAX || (max > REPEAT_MAX && max !== Infinity) || min > max) {
      throw new Error(`RE2 does not take the repetition "${counts?.[0]}"`)
    }
    const isGreedy = this.take('?') === flags.U
    if (this.matches(/[*+?]/y) || this.#counts()) throw new Error('a repetition is repeated')
    return { kind: 'repeat', body, min, max, isGreedy }
  }
}

const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

function countsOf([, min, comma, max]: RegExpExecArray): [number, number] {
  return [Number(min), comma === '' ? Number(min) : max === '' ? Infinity : Number(max)]
}

function sequence(parts: readonly Tree[]): Tree {
  return parts.length === 1 ? (parts[0] as Tree) : { kind: 'sequence', parts }
}

function literal(codePoint: number, { i }: Flags): Tree {
  const set: CodePoints = [[codePoint, codePoint]]
  return { kind: 'class', set: i ? union([fold(set)]) : set }
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const changed: Record<string, boolean> = { ...flags }
  for (const flag of on) changed[flag] = true
  for (const flag of off.slice(1)) changed[flag] = false
  return changed as unknown as Flags
}
