/** Samples fragments of code: runs of lines from long enough files that are no tests. */
import type { CodeFile } from './files.ts'
import type { Random } from './random.ts'

export interface Fragment {
  readonly file: CodeFile
  /** Lines of the file, from 1, both ends inclusive. */
  readonly firstLine: number
  readonly lastLine: number
  /** Its lines that are not blank. */
  readonly lines: readonly string[]
}

const FILE_LINES_MIN = 100
const FILE_LINES_MAX = 5000
/** A fragment may have this share of lines that are comments, documentation and imports. */
const OTHER_MAX = 0.34
const ATTEMPTS = 50

/** `count` fragments of `length` lines, spread evenly over languages, then repositories. */
export function sampleFragments(files: readonly CodeFile[], length: number, count: number, random: Random): Fragment[] {
  const usable = files.filter((file) => !file.isTest && isOfLength(file))
  const byLanguage = groupBy(usable, (file) => file.language)
  const groups = byLanguage.map((group) => groupBy(group, (file) => file.repository))
  const fragments: Fragment[] = []
  for (let attempt = 0; fragments.length < count && attempt < count * ATTEMPTS; attempt++) {
    const repositories = groups[attempt % groups.length]!
    const group = repositories[random.below(repositories.length)]!
    const fragment = cut(group[random.below(group.length)]!, length, random)
    if (fragment !== undefined) fragments.push(fragment)
  }
  return fragments
}

function groupBy(files: readonly CodeFile[], key: (file: CodeFile) => string): CodeFile[][] {
  const groups = new Map<string, CodeFile[]>()
  for (const file of files) {
    const group = groups.get(key(file))
    if (group === undefined) groups.set(key(file), [file])
    else group.push(file)
  }
  return [...groups.values()]
}

function isOfLength(file: CodeFile): boolean {
  let lines = 0
  for (const byte of file.bytes) if (byte === 10) lines++
  return lines >= FILE_LINES_MIN && lines <= FILE_LINES_MAX
}

const texts = new WeakMap<CodeFile, readonly string[]>()

export function linesOf(file: CodeFile): readonly string[] {
  const known = texts.get(file)
  if (known !== undefined) return known
  const lines = Buffer.from(file.bytes).toString('utf8').split(/\r?\n/)
  texts.set(file, lines)
  return lines
}

/** For every line of a file: does it hold code, and not a comment, documentation or an import? Blank lines do not. */
function codeLines(file: CodeFile): readonly boolean[] {
  const isHash = file.language === 'Python' || file.language === 'Ruby'
  let inside: RegExp | undefined
  return linesOf(file).map((line) => {
    const text = line.trim()
    if (inside !== undefined) {
      if (inside.test(text)) inside = undefined
      return false
    }
    if (text === '') return false
    if (isHash && /^[rbuf]?("""|''')/i.test(text)) {
      const quote = text.includes('"""') ? '"""' : "'''"
      if (text.split(quote).length < 3) inside = new RegExp(quote)
      return false
    }
    if (!isHash && text.startsWith('/*')) {
      if (!text.includes('*/')) inside = /\*\//
      return false
    }
    if (/^(?:import|export)\s+(?:type\s+)?\{[^}]*$/.test(text)) inside = /\}/
    else if (/^(?:import|from\s.*import|use\s.*)\s*[({][^)}]*$/.test(text)) inside = /[)}]/
    const isComment = isHash ? text.startsWith('#') : /^(?:\/\/|\*)/.test(text)
    return !isComment && inside === undefined && !IMPORT.test(text)
  })
}

const IMPORT =
  /^(?:import|package|using|use|from|namespace|require|require_relative|require_once|include|#\s*include|#\s*import|extern crate|mod \w+;|export \*|export \{)\b|^(?:const|var|let)\s.*\brequire\(|^#\s*(?:include|import)/

const code = new WeakMap<CodeFile, readonly boolean[]>()

function cut(file: CodeFile, length: number, random: Random): Fragment | undefined {
  const all = linesOf(file)
  if (!code.has(file)) code.set(file, codeLines(file))
  const isCode = code.get(file)!
  const start = random.below(all.length)
  const lines: string[] = []
  let codeCount = 0
  let at = start
  for (; at < all.length && lines.length < length; at++) {
    if (all[at]!.trim() === '') continue
    lines.push(all[at]!)
    if (isCode[at]) codeCount++
  }
  if (lines.length < length || codeCount < (1 - OTHER_MAX) * length) return undefined
  return { file, firstLine: start + 1, lastLine: at, lines }
}
