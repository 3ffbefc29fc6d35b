/** Reads what an assistant is about to read: the same lines of the same files. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { LIMITS } from '../../base/limits.ts'
import { type Environment, gitPlace } from '../../git/safe-git.ts'
import type { Lines, Read } from './question.ts'

export interface Content {
  /** Absolute, or the command of git as it is shown. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Number of the first line. */
  readonly firstLine: number
  /** False where there was more than `LIMITS.hookReadBytes`. */
  readonly isWhole: boolean
}

/** What git may take; what it prints later is judged on the way back. */
const GIT_TIME_MS = 2000

export interface ReadingPlace {
  readonly cwd: string
  readonly environment: Environment
}

/** What is not there, or may not be read, the assistant cannot read either: it is left out. */
export async function readContents(
  reads: readonly Read[],
  place: ReadingPlace,
): Promise<{ readonly contents: readonly Content[]; readonly unjudged: readonly string[] }> {
  const contents: Content[] = []
  const unjudged: string[] = []
  const seen = new Set<string>()
  let bytes = 0
  const take = (more: readonly Content[]): void => {
    contents.push(...more)
    for (const content of more) bytes += content.bytes.length
  }
  for (const read of reads) {
    if (seen.size > LIMITS.hookReads || bytes > LIMITS.hookReadBytes) break
    if (read.kind === 'git') take(await readGit(read.args, place))
    else {
      for (const path of pathsOf(read.path, place)) {
        const key = JSON.stringify([path, read.lines, String(read.lines.matching ?? '')])
        if (seen.has(key) || bytes > LIMITS.hookReadBytes) continue
        seen.add(key)
        take(readFile(path, read.lines))
      }
    }
  }
  if (seen.size > LIMITS.hookReads) unjudged.push(`it names more than ${LIMITS.hookReads} files`)
  if (bytes > LIMITS.hookReadBytes || contents.some(({ isWhole }) => !isWhole)) {
    unjudged.push(`what it names holds more than ${LIMITS.hookReadBytes >> 20} MB`)
  }
  return { contents, unjudged }
}

/** The absolute path of a name; of a name with wildcards, those of all files that it means. */
export function pathsOf(name: string, { cwd, environment }: ReadingPlace): string[] {
  const path = resolve(cwd, expanded(name, environment))
  const pattern = basename(path)
  if (!/[*?[{]/.test(pattern)) return [path]
  try {
    const isMeant = picomatch(pattern, { dot: pattern.startsWith('.') })
    const names = readdirSync(dirname(path)).filter((one) => isMeant(one))
    return names.map((one) => join(dirname(path), one))
  } catch {
    return []
  }
}

function expanded(name: string, environment: Environment): string {
  const plain = name.replace(/^file:\/\//, '')
  const home = environment.HOME || environment.USERPROFILE || ''
  const path = plain.replace(/^~(?=$|[/\\])/, () => home)
  return path.replace(/\$(?:\{(\w+)\}|env:(\w+)|(\w+))/g, (all, braced, power, bare) => {
    return environment[braced ?? power ?? bare] ?? all
  })
}

function readFile(path: string, lines: Lines): Content[] {
  let descriptor: number | undefined
  try {
    // Something else than a file, a pipe above all, must not make the hook wait.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return []
    const fromEnd = lines.tail !== undefined && stats.size > LIMITS.hookReadBytes
    const start = fromEnd ? stats.size - LIMITS.hookReadBytes : 0
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(stats.size, 64 * 1024), LIMITS.hookReadBytes))
    let length = 0
    for (let count = -1; count !== 0 && length < buffer.length; length += count) {
      count = readSync(descriptor, buffer, length, buffer.length - length, start + length)
    }
    const cut = cutLines(buffer.subarray(0, length), lines)
    const isWhole = stats.size <= LIMITS.hookReadBytes || fromEnd || cut.isEnded
    return [{ path, bytes: cut.bytes, firstLine: cut.firstLine, isWhole }]
  } catch {
    return []
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** `isEnded` where the last line that was asked for was seen. */
function cutLines(bytes: Buffer, lines: Lines): { bytes: Buffer; firstLine: number; isEnded: boolean } {
  if (lines.matching) return { bytes: matchingLines(bytes, lines.matching), firstLine: 1, isEnded: false }
  if (lines.tail !== undefined) {
    let start = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length
    for (let left = lines.tail; left > 0 && start >= 0; left--)
      start = start === 0 ? -1 : bytes.lastIndexOf(10, start - 1)
    return { bytes: bytes.subarray(start + 1), firstLine: countFeeds(bytes.subarray(0, start + 1)) + 1, isEnded: true }
  }
  const first = lines.first ?? 1
  const start = lineStart(bytes, 0, first - 1)
  if (lines.last === undefined) return { bytes: bytes.subarray(start), firstLine: first, isEnded: false }
  const end = lineStart(bytes, start, lines.last - first + 1)
  return { bytes: bytes.subarray(start, end), firstLine: first, isEnded: end < bytes.length }
}

/** Where the line begins that is so many lines below the one that begins at `from`. */
function lineStart(bytes: Buffer, from: number, lines: number): number {
  let at = from
  for (let left = lines; left > 0; left--) {
    const feed = bytes.indexOf(10, at)
    if (feed < 0) return bytes.length
    at = feed + 1
  }
  return at
}

function countFeeds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}

function matchingLines(bytes: Buffer, pattern: RegExp): Buffer {
  const kept = bytes
    .toString('latin1')
    .split('\n')
    .map((line) => (pattern.test(line) ? line : ''))
  return Buffer.from(kept.join('\n'), 'latin1')
}

/** What git would print, without programs that the repository names. */
async function readGit(args: readonly string[], { cwd, environment }: ReadingPlace): Promise<Content[]> {
  const [folder, [command = '', ...rest]] = args[0] === '-C' ? [args[1] ?? '', args.slice(2)] : ['', args]
  const where = isAbsolute(folder) ? folder : join(cwd, folder)
  try {
    const before = command === 'cat-file' ? [] : ['--no-ext-diff', '--no-textconv', '--no-color']
    const [sub, others] = command === 'stash' ? [['show'], rest.slice(1)] : [[], rest]
    // Almost no question asks git, and what starts processes takes as long to load as all the rest of this.
    const { startGit } = await import('../../git/git-process.ts')
    const git = startGit(gitPlace(where, environment), command, [...sub, ...before, ...others])
    git.stdin.end()
    const timer = setTimeout(git.stop, GIT_TIME_MS)
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of git.stdout as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > LIMITS.hookReadBytes) break
    }
    clearTimeout(timer)
    git.stop()
    const isWhole = length <= LIMITS.hookReadBytes
    return [{ path: `git ${command}`, bytes: Buffer.concat(chunks), firstLine: 1, isWhole }]
  } catch {
    return []
  }
}
