/** What people and tools do to code before it is pasted. Every disguise is a function of the fragment and of chance. */
import type { Fragment } from './fragments.ts'
import type { Random } from './random.ts'

export interface Disguise {
  readonly name: string
  /** `foreign` are lines of code that is nobody's. */
  apply(fragment: Fragment, random: Random, foreign: readonly string[]): readonly string[]
}

const RESERVED: Readonly<Record<string, string>> = {
  script:
    'abstract as async await break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in instanceof interface is keyof let namespace new null of override private protected public readonly return satisfies set static super switch this throw true try type typeof undefined var void while with yield string number boolean any unknown never',
  Python:
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield self',
  Java: 'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new null package private protected public return short static super switch synchronized this throw throws transient true false try void volatile while var',
  Go: 'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var nil true false',
  Rust: 'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while',
  C: 'auto bool break case char const constexpr continue default delete do double else enum explicit extern false final float for friend goto if inline int long mutable namespace new noexcept nullptr operator override private protected public register return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void volatile while define include ifdef ifndef endif',
  'C#': 'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile while',
  PHP: 'abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty extends final finally fn for foreach function global if implements include instanceof insteadof interface isset list match namespace new null or print private protected public readonly require return static switch this throw trait try unset use var while xor yield true false self parent int string bool float void mixed',
  Ruby: 'BEGIN END alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield',
  Kotlin:
    'as break class continue do else false for fun if in interface is null object package return super this throw true try typealias val var when while override private public internal protected data companion open abstract',
}

function reservedWords(language: string): ReadonlySet<string> {
  const key = language === 'TypeScript' || language === 'JavaScript' ? 'script' : language === 'C++' ? 'C' : language
  return new Set((RESERVED[key] ?? RESERVED.C)!.split(' '))
}

const isHashStyle = (language: string): boolean => language === 'Python' || language === 'Ruby'

function commentPattern(language: string): RegExp {
  return isHashStyle(language)
    ? /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*/g
    : /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
}

function stripComments({ file, lines }: Fragment): readonly string[] {
  const stripped = lines
    .join('\n')
    .replace(commentPattern(file.language), (_match, string) => string ?? '')
    .split('\n')
  return stripped.filter((line) => line.trim() !== '' && !/^\s*\*(?:\s|\/|$)/.test(line))
}

const TOKENS =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(\b\d[\w.]*)|([A-Za-z_][A-Za-z0-9_]*)/g
const HASH_TOKENS = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(#[^\n]*)|(\b\d[\w.]*)|([A-Za-z_][A-Za-z0-9_]*)/g

/** Every name becomes another, everywhere the same; literals too. */
function rename({ file, lines }: Fragment, random: Random, isRenamed: (name: string) => boolean): readonly string[] {
  const reserved = reservedWords(file.language)
  const names = new Map<string, string>()
  const pattern = isHashStyle(file.language) ? HASH_TOKENS : TOKENS
  return lines
    .join('\n')
    .replace(pattern, (match, _string, _comment, _number, name) => {
      if (name === undefined || reserved.has(name) || !isRenamed(name)) return match
      if (!names.has(name)) names.set(name, newName(random, names.size))
      return names.get(name)!
    })
    .split('\n')
}

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo ka lu mi ne ro ta'.split(' ')

function newName(random: Random, index: number): string {
  const syllables = Array.from({ length: 2 + random.below(3) }, () => SYLLABLES[random.below(SYLLABLES.length)])
  return `${syllables.join('')}${index}`
}

function changeLiterals(lines: readonly string[], language: string, random: Random): readonly string[] {
  const pattern = isHashStyle(language) ? HASH_TOKENS : TOKENS
  return lines
    .join('\n')
    .replace(pattern, (match, string, _comment, number) => {
      if (string !== undefined && string.length > 2) return `${string[0]}${newName(random, 0)}${string[0]}`
      return number === undefined ? match : String(random.below(1000))
    })
    .split('\n')
}

/** Names that the fragment itself declares, as far as a line tells. */
function localNames({ lines }: Fragment): ReadonlySet<string> {
  const names = new Set<string>()
  for (const line of lines) {
    for (const match of line.matchAll(/\b(?:const|let|var|val|mut|int|auto|char|String|for \(?)\s+([A-Za-z_]\w*)/g))
      names.add(match[1]!)
    for (const match of line.matchAll(/^\s*([A-Za-z_]\w*)\s*:?=(?!=)/g)) names.add(match[1]!)
  }
  return names
}

/** Another indentation, other quotes, spaces around brackets, long lines broken, short ones joined. */
function reformat({ lines }: Fragment, random: Random): readonly string[] {
  const result: string[] = []
  for (const line of lines) {
    const indent = /^\s*/.exec(line)![0]
    let text = line.trim()
    if (!/['"].*['"].*['"]/.test(text) || !/'/.test(text.replace(/'[^']*'/g, '')))
      text = text.replace(/'([^'"\\\n]*)'/g, '"$1"')
    text = text.replace(/;$/, '').replace(/\(\s*/g, '( ').replace(/\s*\)/g, ' )').replace(/,\s*/g, ', ')
    const deeper = indent.replaceAll('\t', '    ').replaceAll('  ', '\t')
    const comma = text.length > 70 && !/\/\/|#/.test(text) ? text.indexOf(', ', 30 + random.below(20)) : -1
    if (comma > 0) result.push(`${deeper}${text.slice(0, comma + 1)}`, `${deeper}\t${text.slice(comma + 2)}`)
    else result.push(deeper + text)
  }
  return result
}

function insertForeign(every: number): Disguise['apply'] {
  return ({ lines }, random, foreign) =>
    lines.flatMap((line, index) =>
      index % every === every - 1 ? [line, foreign[random.below(foreign.length)]!] : [line],
    )
}

function swapNeighbours({ lines }: Fragment): readonly string[] {
  const swapped = [...lines]
  for (let at = 0; at + 1 < swapped.length; at += 2) [swapped[at], swapped[at + 1]] = [swapped[at + 1]!, swapped[at]!]
  return swapped
}

function shuffleBlocks({ lines }: Fragment, random: Random): readonly string[] {
  const blocks: (readonly string[])[] = []
  for (let at = 0; at < lines.length; at += 5) blocks.push(lines.slice(at, at + 5))
  for (let at = blocks.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[blocks[at], blocks[other]] = [blocks[other]!, blocks[at]!]
  }
  return blocks.flat()
}

/** Latin letters as Cyrillic ones, invisible characters in names. */
function homoglyphs({ lines }: Fragment, random: Random): readonly string[] {
  const alike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і' }
  const swap = (letter: string): string => (random.next() < 0.2 ? (alike[letter] ?? letter) : letter)
  return lines.map((line) => [...line].map((letter) => swap(letter) + (random.next() < 0.02 ? '\u200b' : '')).join(''))
}

export const DISGUISES: readonly Disguise[] = [
  { name: 'verbatim', apply: ({ lines }) => lines },
  { name: 'reformatted', apply: reformat },
  { name: 'comments stripped', apply: stripComments },
  { name: 'fully renamed', apply: (fragment, random) => rename(fragment, random, () => true) },
  {
    name: 'renamed, literals changed',
    apply: (fragment, random) =>
      changeLiterals(
        rename(fragment, random, () => true),
        fragment.file.language,
        random,
      ),
  },
  {
    name: 'locals renamed',
    apply: (fragment, random) => {
      const locals = localNames(fragment)
      return rename(fragment, random, (name) => locals.has(name))
    },
  },
  { name: 'one line in five foreign', apply: insertForeign(4) },
  { name: 'one line in five deleted', apply: ({ lines }) => lines.filter((_line, index) => index % 5 !== 4) },
  { name: 'neighbours swapped', apply: swapNeighbours },
  { name: 'blocks of 5 shuffled', apply: shuffleBlocks },
  { name: 'homoglyphs', apply: homoglyphs },
]
