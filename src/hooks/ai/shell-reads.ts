/** What a command line would print of files, told from its words alone: nothing is run. */
import { LIMITS } from '../../base/limits.ts'
import type { Lines, Read } from './question.ts'
import { type Pipeline, pipelinesOf, type SimpleCommand } from './shell-words.ts'

/** Programs that run what stands behind them; their options may take a value. */
const WRAPPERS = new Set(['sudo', 'env', 'time', 'timeout', 'nohup', 'nice', 'command', 'builtin', 'exec', 'stdbuf'])
const SHELLS = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'fish', 'pwsh', 'powershell', 'cmd'])

/** They tell about what they read, and do not pass it on. */
const COUNTERS = new Set(['wc', 'cksum', 'sum', 'md5sum', 'sha1sum', 'sha256sum', 'sha512sum', 'shasum', 'cmp', 'true'])

/** They print the files that they are given, whole or in parts that cannot be told beforehand. */
const PRINTERS = new Set([
  ...['cat', 'tac', 'nl', 'less', 'more', 'bat', 'batcat', 'pr', 'fold', 'fmt', 'rev', 'expand', 'column', 'paste'],
  ...['sort', 'uniq', 'cut', 'strings', 'xxd', 'od', 'hexdump', 'base64', 'base32', 'diff', 'comm', 'join', 'zcat'],
  ...['type', 'awk', 'gawk', 'jq', 'yq', 'ccat', 'view', 'get-content', 'gc', 'tee', 'vi', 'vim', 'nano', 'dd'],
])

/** A word of these is a program or a pattern, and no file. */
const FIRST_WORD_IS_NO_FILE = new Set(['awk', 'gawk', 'jq', 'yq'])

export function readsOfCommand(command: string): Read[] {
  const reads: Read[] = []
  let folder = ''
  for (const pipeline of pipelinesOf(command)) {
    const words = pipeline[0]?.words ?? []
    if (words[0] === 'cd' || words[0] === 'pushd' || words[0] === 'Set-Location') {
      folder = joined(folder, words[1] ?? '~')
      continue
    }
    if (reads.length <= LIMITS.hookReads && isPrinted(pipeline)) {
      for (const one of pipeline) reads.push(...readsOf(one).map((read) => within(folder, read)))
    }
  }
  return reads
}

function within(folder: string, read: Read): Read {
  if (folder === '') return read
  return read.kind === 'file'
    ? { ...read, path: joined(folder, read.path) }
    : { ...read, args: ['-C', folder, ...read.args] }
}

function joined(folder: string, path: string): string {
  return folder === '' || /^(?:[/\\~]|[A-Za-z]:)/.test(path) ? path : `${folder}/${path}`
}

/** Of a pipeline only what its last command prints is seen; one that counts, or writes to a file, shows nothing. */
function isPrinted(pipeline: Pipeline): boolean {
  const last = pipeline.at(-1)
  if (last === undefined || (last.isRedirected && !pipeline.some(({ words }) => words.includes('tee')))) return false
  const [program = '', ...options] = unwrapped(last.words)
  if (
    isGrep(nameOf(program)) &&
    options.some((option) => /^(?:-\w*[cqlL]\w*|--(?:count|quiet|files-with.*))$/.test(option))
  ) {
    return false
  }
  return !COUNTERS.has(nameOf(program))
}

function readsOf({ words, inputs }: SimpleCommand): Read[] {
  const fed = inputs.map((path): Read => ({ kind: 'file', path, lines: {} }))
  const [first = '', ...args] = unwrapped(words)
  const program = nameOf(first)
  if (SHELLS.has(program)) {
    const script = args.findIndex((arg) => /^(?:-\w*c|-command|\/c)$/i.test(arg))
    return [...fed, ...(script < 0 ? [] : readsOfCommand(args.slice(script + 1).join(' ')))]
  }
  return [...fed, ...readsOfProgram(program, args)]
}

function readsOfProgram(program: string, args: readonly string[]): Read[] {
  if (program === 'git') return readsOfGit(args)
  if (program === 'xargs') return readsOfProgram(nameOf(args.find((arg) => !arg.startsWith('-')) ?? ''), [])
  if (program === 'head' || program === 'tail') return readsOfEnd(program, args)
  if (program === 'sed') return readsOfSed(args)
  if (isGrep(program)) return readsOfGrep(args)
  if (program === 'get-content' || program === 'gc') return readsOfGetContent(args)
  if (program === 'curl' || program === 'wget') return sentFiles(args)
  if (!PRINTERS.has(program)) return []
  return files(filesOf(args).slice(FIRST_WORD_IS_NO_FILE.has(program) ? 1 : 0))
}

function isGrep(program: string): boolean {
  return ['grep', 'egrep', 'fgrep', 'rg', 'ag', 'zgrep'].includes(program)
}

/** Without `NAME=value`, wrappers and their options. */
function unwrapped(words: readonly string[]): readonly string[] {
  let rest = words
  for (;;) {
    const [first = ''] = rest
    if (/^\w+=/.test(first)) rest = rest.slice(1)
    else if (WRAPPERS.has(nameOf(first))) {
      const next = rest.findIndex((word, index) => index > 0 && !/^(?:-|\d+(?:\.\d+)?[smhd]?$|\w+=)/.test(word))
      if (next < 0) return []
      rest = rest.slice(next)
    } else return rest
  }
}

function nameOf(program: string): string {
  return program
    .replace(/^.*[/\\]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase()
}

function files(paths: readonly string[], lines: Lines = {}): Read[] {
  return paths.filter((path) => path !== '').map((path) => ({ kind: 'file', path, lines }))
}

function filesOf(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  return [
    ...options.filter((arg) => !arg.startsWith('-') && !arg.startsWith('if=')),
    ...(end < 0 ? [] : args.slice(end + 1)),
  ].concat(options.flatMap((arg) => (arg.startsWith('if=') ? [arg.slice(3)] : [])))
}

/** `head -n 5 a`, `head -5 a`, `tail -n +5 a`, `--lines=5`; bytes count as the whole file. */
function readsOfEnd(program: 'head' | 'tail', args: readonly string[]): Read[] {
  let count: string | undefined = '10'
  const paths: string[] = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!
    const attached = /^(?:-n?|--lines=)([+-]?\d+)$/.exec(arg)
    if (attached) count = attached[1]
    else if (arg === '-n' || arg === '--lines') count = args[++index]
    else if (/^(?:-c|--bytes)/.test(arg)) {
      count = undefined
      if (arg === '-c' || arg === '--bytes') index++
    } else if (!arg.startsWith('-')) paths.push(arg)
  }
  return files(paths, count === undefined ? {} : linesOfEnd(program, count))
}

function linesOfEnd(program: 'head' | 'tail', count: string): Lines {
  const number = Number(count)
  if (!Number.isInteger(number)) return {}
  if (program === 'head') return number < 0 ? {} : { last: number }
  return count.startsWith('+') ? { first: Math.max(1, number) } : { tail: Math.abs(number) }
}

/** With `-n`, the lines that `10,20p` and `10p` name; all of it with any other script. */
function readsOfSed(args: readonly string[]): Read[] {
  const isQuiet = args.some((arg) => /^-[a-zA-Z]*n/.test(arg) || arg === '--quiet' || arg === '--silent')
  if (args.some((arg) => /^(?:-[a-zA-Z]*i|--in-place)/.test(arg))) return []
  const named = args.flatMap((arg, index) => (/^(?:-[a-zA-Z]*e|--expression)$/.test(arg) ? [index + 1] : []))
  const plain = filesOf(args.filter((_, index) => !named.includes(index)))
  const scripts = named.length > 0 ? named.map((index) => args[index] ?? '') : plain.splice(0, 1)
  if (!isQuiet) return files(plain)
  return scripts
    .flatMap((script) => script.split(/[;\n]/))
    .filter((script) => script.trim() !== '')
    .flatMap((script) => {
      const [, from, to] = /^\s*(\d+)(?:\s*,\s*(\d+|\$))?\s*p\s*$/.exec(script) ?? []
      if (from === undefined) return files(plain)
      const last = to === '$' ? {} : { last: Number(to ?? from) }
      return files(plain, { first: Math.max(1, Number(from)), ...last })
    })
}

/** Lines that match, where the pattern can be understood and nothing around them is asked for. */
function readsOfGrep(args: readonly string[]): Read[] {
  const option = args.findIndex((arg) => /^(?:-\w*e|--regexp)$/.test(arg))
  const words = filesOf(args.filter((_, index) => option < 0 || index !== option + 1))
  const pattern = option >= 0 ? args[option + 1] : words.shift()
  const isPlain = !args.some((arg) => /^-\w*[vABCPzf]|^-\d|^--(?:invert|.*context|perl|file|null)/.test(arg))
  const lines = isPlain && pattern !== undefined ? matchingLines(pattern, args) : {}
  return files(words, lines)
}

function matchingLines(pattern: string, args: readonly string[]): Lines {
  const isFixed = args.some((arg) => /^-\w*F|^--fixed/.test(arg))
  // In a basic expression these stand for themselves: then more lines match here than there, or none can be told.
  if (!isFixed && /[\\(){}+?|[]/.test(pattern)) return {}
  const source = isFixed ? pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : pattern
  try {
    return { matching: new RegExp(source, args.some((arg) => /^-\w*i|^--ignore-case/.test(arg)) ? 'i' : '') }
  } catch {
    return {}
  }
}

/** `Get-Content a -TotalCount 5`, `-Head`, `-First`, `-Tail`, `-Last`. */
function readsOfGetContent(args: readonly string[]): Read[] {
  const paths: string[] = []
  let lines: Lines = {}
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!.toLowerCase()
    if (/^-(?:path|literalpath)$/.test(arg)) paths.push(args[++index] ?? '')
    else if (/^-(?:totalcount|head|first)$/.test(arg)) lines = { last: Number(args[++index]) || 1 }
    else if (/^-(?:tail|last)$/.test(arg)) lines = { tail: Number(args[++index]) || 1 }
    else if (/^-(?:encoding|delimiter|readcount|filter|include|exclude)$/.test(arg)) index++
    else if (!arg.startsWith('-')) paths.push(args[index]!)
  }
  return files(paths, lines)
}

/** What is sent out: `-d @file`, `-F name=@file`, `-T file`, `--post-file=file`. */
function sentFiles(args: readonly string[]): Read[] {
  return args.flatMap((arg, index) => {
    const [, named] = /^(?:[^@]*=)?@(.+)$/.exec(arg) ?? /^--(?:post|body|upload)-file=(.+)$/.exec(arg) ?? []
    const [, attached] = /^(?:-d|-F|--data[\w-]*=|--form=)(?:[^@]*=)?@(.+)$/.exec(arg) ?? []
    const uploaded = ['-T', '--upload-file', '--post-file', '--body-file'].includes(args[index - 1] ?? '')
      ? arg
      : undefined
    const path = attached ?? named ?? uploaded
    return path === undefined ? [] : files([path.replace(/;.*$/, '')])
  })
}

/** Commands of git that print content, and their options that are safe to repeat. */
const GIT_PRINTS = new Set(['show', 'diff', 'log', 'stash', 'cat-file', 'blame', 'annotate'])
const GIT_OPTION =
  /^(?:-p|-u|--patch|-\d+|-n|--cached|--staged|--all|-U\d+|--unified=\d+|-m|-c|--cc|-w|-b|--reverse|--first-parent|--)$/
const GIT_NO_CONTENT =
  /^--(?:stat|name-only|name-status|shortstat|numstat|summary|quiet|oneline|no-patch)$|^-s$|^-[et]$/

function readsOfGit(args: readonly string[]): Read[] {
  const at = args.findIndex((arg, index) => GIT_PRINTS.has(arg) && !['-C', '-c'].includes(args[index - 1] ?? ''))
  const command = args[at]
  if (command === undefined) return []
  const before = args.slice(0, at)
  const place = before[0] === '-C' && before[1] !== undefined ? ['-C', before[1]] : []
  const rest = args.slice(at + 1)
  if (command === 'blame' || command === 'annotate') {
    return files(filesOf(rest).slice(-1)).map((read) => within(place[1] ?? '', read))
  }
  const hasPatch = rest.some((arg) => /^(?:-p|-u|--patch|-U\d*|--cc|-c)$/.test(arg))
  if (command === 'log' && !hasPatch) return []
  if (command === 'stash' && (rest[0] !== 'show' || !hasPatch)) return []
  if (rest.some((arg) => GIT_NO_CONTENT.test(arg)) && !hasPatch) return []
  const kept = rest.filter((arg) => !arg.startsWith('-') || GIT_OPTION.test(arg))
  return [{ kind: 'git', args: [...place, command, ...kept] }]
}
