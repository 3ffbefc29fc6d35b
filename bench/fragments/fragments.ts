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
/** A fragment may have this share of comment lines. */
const COMMENTS_MAX = 0.34
const ATTEMPTS = 50

/** `count` fragments of `length` lines, spread evenly over languages, then repositories. */
export function sampleFragments(files: readonly CodeFile[], length: number, count: number, random: Random): Fragment[] {
  const usable = files.filter((file) => !file.isTest && isOfLength(file))
  const byLanguage = groupBy(usable, (file) => file.language)
  const groups = byLanguage.map((group) => groupBy(group, (file) => file.repository))
  const fragments: Fragment[] = []
  for (let attempt = 0; fragments.length < count && attempt < count * ATTEMPTS; attempt++) {
    const repositories = groups[fragments.length % groups.length]!
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

function cut(file: CodeFile, length: number, random: Random): Fragment | undefined {
  const all = linesOf(file)
  const start = random.below(all.length)
  const lines: string[] = []
  let at = start
  for (; at < all.length && lines.length < length; at++) if (all[at]!.trim() !== '') lines.push(all[at]!)
  if (lines.length < length) return undefined
  const comments = lines.filter((line) => /^\s*(?:\/\/|\/\*|\*|#(?!include|define|if|endif|else|\[))/.test(line)).length
  if (comments > COMMENTS_MAX * length) return undefined
  return { file, firstLine: start + 1, lastLine: at, lines }
}
