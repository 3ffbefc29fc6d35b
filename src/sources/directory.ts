/**
 * The source that walks folders: every file that is not ignored, in the same order on every machine.
 *
 * What git tracks although an ignore file names it is left out like the rest: knowing better takes git's index, and
 * `codemoat staged` and `codemoat history` read that.
 */
import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { Failure } from '../base/failure.ts'
import {
  enterRepository,
  IGNORE_FILES,
  type OnSkipped,
  rulesAbove,
  rulesWithin,
  withIgnoreFile,
} from './ignore-files.ts'
import { type IgnoreRules, isIgnored } from './ignore-rules.ts'
import { reasonOf } from './reason.ts'
import type { FilePath, Source, SourceItem } from './source.ts'

export interface DirectoryOptions {
  /** Files and folders, relative to `cwd` or absolute. */
  readonly paths: readonly string[]
  /** An absolute path; what lies under it is shown relative to it. */
  readonly cwd: string
  /** False: .gitignore, .codemoatignore and what the repository excludes leave nothing out. */
  readonly ignoreFiles: boolean
}

/** A folder on the way; its `path` is shown to people and ends in `/`, or is empty. */
interface Folder {
  readonly file: FilePath
  readonly path: string
  /** In force above its own ignore files. Undefined: nothing is ignored. */
  readonly rules: IgnoreRules | undefined
}

interface Entry {
  readonly name: string | Buffer
  readonly type: Dirent<string> | Dirent<Buffer>
}

/** A folder whose entries are being given out. */
interface OpenFolder extends Folder {
  readonly entries: readonly Entry[]
  next: number
}

/**
 * Given files are scanned even where they are ignored, and given links are followed. In the walk no link is: what it
 * leads to is either in the tree and scanned there, or not part of the tree. `.git` folders are walked only where given.
 * @throws {Failure} `path-not-found`, at once, for a path that does not exist.
 */
export function directorySource(options: DirectoryOptions): Source {
  const given = options.paths.map((path) => lookAt(path, options.cwd))
  return {
    name: 'directory',
    target: options.paths.join(' '),
    items: () => (given.length === 1 ? itemsOf(given, options) : withoutRepetition(itemsOf(given, options))),
  }
}

interface Given {
  readonly path: string
  readonly file: string
  readonly stats: Stats | { readonly reason: string }
}

function lookAt(path: string, cwd: string): Given {
  const file = resolve(cwd, path)
  const way = relative(cwd, file)
  // What lies elsewhere is shown as it was given.
  const elsewhere = isAbsolute(way) || (isAbsolute(path) && way.split(sep)[0] === '..')
  const shown = (elsewhere ? file : way).replaceAll(sep, '/')
  try {
    const stats = path === '' || path.includes('\0') ? undefined : statSync(file, { throwIfNoEntry: false })
    if (stats !== undefined) return { path: shown, file, stats }
  } catch (error) {
    // Below a file there is nothing, and that is no trouble of the system's.
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR')
      return { path: shown, file, stats: { reason: reasonOf(error) } }
  }
  throw new Failure('path-not-found', `there is no file or folder "${path}"`, {
    hint: `check the spelling; paths are looked up in ${cwd}`,
  })
}

function* itemsOf(given: readonly Given[], options: DirectoryOptions): Generator<SourceItem> {
  for (const { path, file, stats } of given) {
    if ('reason' in stats) yield skipped(path, stats.reason)
    else if (stats.isFile()) yield { kind: 'file', file: realPath(file), path, size: stats.size }
    else if (stats.isDirectory()) yield* walk({ path, file: realPath(file) }, options)
    else yield skipped(path, notAFile(stats))
  }
}

/** Given paths may lie inside one another. */
function* withoutRepetition(items: Iterable<SourceItem>): Generator<SourceItem> {
  const seen = new Set<string>()
  for (const item of items) {
    if (item.kind === 'file') {
      const key = typeof item.file === 'string' ? item.file : `\0${Buffer.from(item.file).toString('latin1')}`
      if (seen.has(key)) continue
      seen.add(key)
    }
    yield item
  }
}

function* walk(given: { path: string; file: string }, options: DirectoryOptions): Generator<SourceItem> {
  const found: SourceItem[] = []
  const onSkipped: OnSkipped = (item) => found.push({ kind: 'skipped', skipped: item })
  const rules = options.ignoreFiles ? rulesAbove(given.file, realPath(options.cwd), onSkipped) : undefined
  const path = given.path === '' || given.path.endsWith('/') ? given.path : `${given.path}/`
  // A stack of our own: a tree can be deeper than the program's.
  const stack: OpenFolder[] = []
  const enter = (folder: Folder): void => {
    const open = openFolder(folder, onSkipped)
    if (open !== undefined) stack.push(open)
  }
  enter({ file: given.file, path, rules })
  for (;;) {
    yield* found.splice(0)
    const folder = stack.at(-1)
    if (folder === undefined) return
    const entry = folder.entries[folder.next++]
    if (entry === undefined) {
      stack.pop()
      continue
    }
    const isFolder = entry.type.isDirectory()
    if (entry.type.isSymbolicLink() || (isFolder && entry.name === '.git')) continue
    const { rules } = folder
    if (rules && isIgnored(rules, entry.name, isFolder)) continue
    const path = folder.path + shown(entry.name)
    const file = child(folder.file, entry.name)
    if (entry.type.isFile()) yield { kind: 'file', file, path }
    else if (isFolder) {
      const within = rules && rulesWithin(rules, { name: entry.name, path }, onSkipped)
      enter({ file, path: `${path}/`, rules: within })
    } else yield skipped(path, notAFile(entry.type))
  }
}

/** The entries of a folder and the rules that hold for them; undefined, and said, where it cannot be listed. */
function openFolder(folder: Folder, onSkipped: OnSkipped): OpenFolder | undefined {
  let entries: Entry[]
  try {
    entries = list(folder.file)
  } catch (error) {
    onSkipped({ path: folder.path.replace(/(?<=.)\/$/, '') || '.', reason: reasonOf(error) })
    return undefined
  }
  let { rules } = folder
  if (rules !== undefined) {
    if (typeof folder.file === 'string' && entries.some(({ name }) => name === '.git'))
      rules = enterRepository(rules, folder.file, onSkipped)
    for (const name of IGNORE_FILES) {
      if (!entries.some((entry) => entry.name === name)) continue
      const file = child(folder.file, name)
      rules = withIgnoreFile(rules, { file, path: folder.path + name, own: name !== '.gitignore' }, onSkipped)
    }
  }
  return { ...folder, rules, entries, next: 0 }
}

/** Sorted. Names that are not valid UTF-8 come as bytes; node would make others of them, which nobody could open. */
function list(folder: FilePath): Entry[] {
  if (typeof folder === 'string') {
    const listed = readdirSync(folder, { withFileTypes: true })
    if (!listed.some(({ name }) => name.includes('\ufffd')))
      return listed.sort((a, b) => (a.name < b.name ? -1 : 1)).map((type) => ({ name: type.name, type }))
  }
  const path = typeof folder === 'string' ? folder : Buffer.from(folder)
  return readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
    .sort((a, b) => a.name.compare(b.name))
    .map((type) => ({ name: isUtf8(type.name) ? type.name.toString() : type.name, type }))
}

function child(folder: FilePath, name: string | Buffer): FilePath {
  if (typeof folder === 'string' && typeof name === 'string')
    return folder.endsWith('/') ? folder + name : `${folder}/${name}`
  return Buffer.concat([Buffer.from(folder as string), Buffer.from('/'), Buffer.from(name as string)])
}

/** A name for people: bytes that are no UTF-8 as `\xff`. */
function shown(name: string | Buffer): string {
  if (typeof name === 'string') return name
  let text = ''
  for (let at = 0, length = 1; at < name.length; at += length) {
    length = [1, 2, 3, 4].find((bytes) => at + bytes <= name.length && isUtf8(name.subarray(at, at + bytes))) ?? 0
    text += name.toString('utf8', at, at + length)
    if (length > 0) continue
    text += `\\x${name.toString('hex', at, at + 1)}`
    length = 1
  }
  return text
}

/** Reading these could block for ever, or never end. */
function notAFile(type: Stats | Dirent<string> | Dirent<Buffer>): string {
  if (type.isFIFO()) return 'a named pipe, not a file'
  if (type.isSocket()) return 'a socket, not a file'
  return type.isBlockDevice() || type.isCharacterDevice() ? 'a device, not a file' : 'not a regular file'
}

/** Where a path leads; the path itself where that cannot be told, as for those of /dev and /proc. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    return file
  }
}

function skipped(path: string, reason: string): SourceItem {
  return { kind: 'skipped', skipped: { path: path === '' ? '.' : path, reason } }
}
