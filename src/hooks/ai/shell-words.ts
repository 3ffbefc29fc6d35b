/** A command line of a shell as its words: enough of the grammar to know what runs, on which files, and where it prints. */

/** One program and its arguments; `input` and `outputs` are what `<` and `>` name. */
export interface SimpleCommand {
  readonly words: readonly string[]
  readonly inputs: readonly string[]
  /** True where what it prints goes to a file. */
  readonly isRedirected: boolean
}

/** Commands joined by `|`. */
export type Pipeline = readonly SimpleCommand[]

/** Longer command lines than this are no person's and no model's. */
const COMMAND_LENGTH_MAX = 256 * 1024
const DEPTH_MAX = 5

/** The pipelines of a command line in their order, those within `$(…)` and backticks before the one that holds them. */
export function pipelinesOf(command: string, depth = 0): Pipeline[] {
  if (depth > DEPTH_MAX) return []
  const reader = new ShellReader(withoutHereDocuments(command.slice(0, COMMAND_LENGTH_MAX)), depth)
  return reader.read()
}

/** What is fed to a command in its own text is judged as a part of that text. */
function withoutHereDocuments(command: string): string {
  if (!command.includes('<<')) return command
  const lines = command.split('\n')
  const kept: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const [, quoted, plain] = /<<-?\s*(?:(['"])?([\w.-]+)\1?)/.exec(line) ?? []
    kept.push(plain === undefined ? line : line.replace(/<<-?\s*(['"])?[\w.-]+\1?/, ''))
    if (plain === undefined && quoted === undefined) continue
    while (++index < lines.length && lines[index]!.trim() !== plain);
  }
  return kept.join('\n')
}

/** Files that are what the command prints to. */
const TERMINALS = new Set(['/dev/stdout', '/dev/stderr', '/dev/tty'])

interface Draft {
  words: string[]
  inputs: string[]
  isRedirected: boolean
}

class ShellReader {
  readonly #text: string
  readonly #depth: number
  #at = 0
  readonly #done: Pipeline[] = []
  #pipeline: Draft[] = []
  #command: Draft = draft()
  #word: string | undefined
  /** What the next word is: an argument, or what a redirection names. */
  #role: 'word' | 'input' | 'output' = 'word'

  constructor(text: string, depth: number) {
    this.#text = text
    this.#depth = depth
  }

  read(): Pipeline[] {
    while (this.#at < this.#text.length) this.#step(this.#text[this.#at]!)
    this.#endPipeline()
    return this.#done
  }

  #step(sign: string): void {
    const next = this.#text[this.#at + 1] ?? ''
    if (sign === "'") this.#add(this.#until("'"))
    else if (sign === '"') this.#doubleQuoted()
    else if (sign === '\\') this.#escaped(next)
    else if (sign === '$' && next === '(') this.#substitution()
    else if (sign === '`') this.#nested(this.#until('`'))
    else if (sign === '#' && this.#word === undefined) this.#skipLine()
    else if (sign === '<' || sign === '>') this.#redirection(sign, next)
    else if (sign === '|' && next !== '|') this.#end(() => this.#endCommand(), next === '&' ? 2 : 1)
    else if (';&|\n(){}'.includes(sign) && !(this.#word !== undefined && '{}'.includes(sign))) {
      this.#end(() => this.#endPipeline(), 1)
    } else if (/\s/.test(sign)) this.#end(() => this.#endWord(), 1)
    else {
      this.#add(sign)
      this.#at++
    }
  }

  #add(text: string): void {
    this.#word = (this.#word ?? '') + text
  }

  #end(what: () => void, length: number): void {
    what()
    this.#at += length
  }

  /** A backslash before a letter of a Windows path is part of it. */
  #escaped(next: string): void {
    if (/[\w.]/.test(next)) this.#add(`\\${next}`)
    else if (next !== '\n') this.#add(next)
    this.#at += 2
  }

  /** The text up to the next `mark`, from behind the one that stands here; then goes on behind it. */
  #until(mark: string): string {
    const end = this.#text.indexOf(mark, this.#at + 1)
    const text = this.#text.slice(this.#at + 1, end < 0 ? undefined : end)
    this.#at = end < 0 ? this.#text.length : end + 1
    return text
  }

  #doubleQuoted(): void {
    this.#add('')
    for (this.#at++; this.#at < this.#text.length; ) {
      const sign = this.#text[this.#at]!
      const next = this.#text[this.#at + 1] ?? ''
      if (sign === '"') break
      if (sign === '\\') {
        this.#add('"\\$`'.includes(next) ? next : `\\${next}`)
        this.#at += 2
      } else if (sign === '$' && next === '(') this.#substitution()
      else if (sign === '`') this.#nested(this.#until('`'))
      else {
        this.#add(sign)
        this.#at++
      }
    }
    this.#at++
  }

  #substitution(): void {
    let depth = 0
    let end = this.#at + 1
    for (; end < this.#text.length; end++) {
      if (this.#text[end] === '(') depth++
      else if (this.#text[end] === ')' && --depth === 0) break
    }
    this.#nested(this.#text.slice(this.#at + 2, end))
    this.#at = end + 1
  }

  #nested(command: string): void {
    this.#done.push(...pipelinesOf(command, this.#depth + 1))
    this.#add('')
  }

  #skipLine(): void {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#text.length : end
  }

  /** `<(command)` is a command whose output is read; `2>&1` and `2>errors` are not where it prints. */
  #redirection(sign: string, next: string): void {
    const descriptor = this.#word !== undefined && /^\d$/.test(this.#word) ? this.#word : undefined
    if (descriptor !== undefined) this.#word = undefined
    this.#endWord()
    if (next === '(') {
      this.#substitution()
      return
    }
    const operator = /^[<>]{1,3}[&|]?/.exec(this.#text.slice(this.#at, this.#at + 4))?.[0] ?? sign
    this.#at += operator.length
    if (operator.startsWith('<')) this.#role = operator.length === 1 ? 'input' : 'word'
    else {
      this.#role = 'output'
      if ((descriptor ?? '1') === '1' && !operator.endsWith('&')) this.#command.isRedirected = true
    }
  }

  #endWord(): void {
    if (this.#word !== undefined) {
      if (this.#role === 'word') this.#command.words.push(this.#word)
      else if (this.#role === 'input') this.#command.inputs.push(this.#word)
      else if (TERMINALS.has(this.#word)) this.#command.isRedirected = false
      this.#role = 'word'
    }
    this.#word = undefined
  }

  #endCommand(): void {
    this.#endWord()
    if (this.#command.words.length + this.#command.inputs.length > 0) this.#pipeline.push(this.#command)
    this.#command = draft()
  }

  #endPipeline(): void {
    this.#endCommand()
    if (this.#pipeline.length > 0) this.#done.push(this.#pipeline)
    this.#pipeline = []
  }
}

function draft(): Draft {
  return { words: [], inputs: [], isRedirected: false }
}
