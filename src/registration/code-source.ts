/** Where registered code is read from: a git repository, by object id, or a plain folder. Yields one file at a time. */
import { createHash } from 'node:crypto'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import { type CommittedFile, commitOf, committedTree, everyCommittedFile, rootCommits } from '../git/committed-files.ts'
import { type ObjectReader, openObjectReader } from '../git/object-reader.ts'
import { type Environment, type GitPlace, gitPlace } from '../git/safe-git.ts'
import { directorySource } from '../sources/directory.ts'
import { createFileReader } from '../sources/read-file.ts'
import { FILE_BYTES_MAX, type Reason } from './left-out.ts'

/** Content of a repository, with every path that it stands at. */
export interface ContentName {
  /** Git's id of the blob, also where there is no git. Empty where only reading tells it. */
  readonly oid: string
  readonly paths: readonly string[]
}

/** What there is, before anything is read. */
export interface CodeListing {
  readonly isGit: boolean
  readonly commits: readonly string[]
  readonly roots: readonly string[]
  readonly contents: readonly ContentName[]
  /** What stands there and is no file that could be read. */
  readonly others: readonly { readonly path: string; readonly reason: Reason }[]
}

export interface CodeContent extends ContentName {
  readonly bytes: Uint8Array
}

export interface CodeSource {
  readonly folder: string
  list(): Promise<CodeListing>
  /** Reads these contents, in their order. What cannot be read is told to `onUnread`. */
  read(contents: readonly ContentName[], onUnread: (path: string, reason: Reason) => void): AsyncGenerator<CodeContent>
}

export interface CodeSourceOptions {
  readonly folder: string
  readonly environment: Environment
  /** Names of commits; HEAD unless given. */
  readonly refs?: readonly string[]
  /** Every version that the commits reach, not the last one alone. */
  readonly history?: boolean
}

/** @throws {Failure} path-not-found, git-not-found */
export function openCodeSource(options: CodeSourceOptions): CodeSource {
  const folder = resolve(options.folder)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Failure('path-not-found', `there is no folder '${options.folder}'`, { hint: 'check the path' })
  }
  const real = realpathSync(folder)
  return isGit(real) ? gitSource(real, options) : folderSource(real)
}

/** The root of a work tree, or a bare repository: what lies inside of one is not taken for the whole of it. */
function isGit(folder: string): boolean {
  return (
    existsSync(join(folder, '.git')) ||
    (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects')) && existsSync(join(folder, 'refs')))
  )
}

function gitSource(folder: string, { environment, refs = [], history = false }: CodeSourceOptions): CodeSource {
  const place = gitPlace(folder, withoutRepository(environment, folder))
  return {
    folder,
    async list() {
      const commits = await Promise.all((refs.length > 0 ? refs : ['HEAD']).map((ref) => commitOf(place, ref)))
      const roots = await rootCommits(place, commits)
      const trees = await Promise.all([...new Set(commits)].map((commit) => committedTree(place, commit)))
      const files = trees.flatMap((tree) => tree.files)
      if (history) files.push(...(await everyCommittedFile(place, commits)))
      const others = trees
        .flatMap((tree) => tree.others)
        .map(({ path }) => ({ path, reason: 'link or submodule' as const }))
      return { isGit: true, commits, roots, contents: byContent(files), others }
    },
    read: (contents, onUnread) => readObjects(place, contents, onUnread),
  }
}

/** Variables that would lead git to another repository than the one that was named. */
function withoutRepository(environment: Environment, folder: string): Environment {
  const kept: Record<string, string | undefined> = { ...environment }
  for (const name of Object.keys(kept))
    if (/^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|NAMESPACE)$/.test(name)) delete kept[name]
  if (!existsSync(join(folder, '.git'))) kept.GIT_DIR = folder
  return kept
}

/** Files of equal content are one content with several paths. */
function byContent(files: readonly CommittedFile[]): ContentName[] {
  const paths = new Map<string, Set<string>>()
  for (const { oid, path } of files) {
    const known = paths.get(oid)
    if (known) known.add(path)
    else paths.set(oid, new Set([path]))
  }
  return [...paths].map(([oid, set]) => ({ oid, paths: [...set].sort() }))
}

async function* readObjects(
  place: GitPlace,
  contents: readonly ContentName[],
  onUnread: (path: string, reason: Reason) => void,
): AsyncGenerator<CodeContent> {
  if (contents.length === 0) return
  const objects: ObjectReader = openObjectReader(place)
  try {
    objects.ask(contents.map(({ oid }) => oid))
    for (const content of contents) {
      const header = await objects.next()
      if (header === 'missing' || header.type !== 'blob') onUnread(content.paths[0]!, 'not readable')
      else if (header.size > FILE_BYTES_MAX) onUnread(content.paths[0]!, 'too large')
      else yield { ...content, bytes: await objects.read(header.size) }
    }
  } finally {
    objects.stop()
  }
}

function folderSource(folder: string): CodeSource {
  return {
    folder,
    async list() {
      const contents: ContentName[] = []
      const others: { path: string; reason: Reason }[] = []
      for await (const item of directorySource({ paths: ['.'], cwd: folder, ignoreFiles: true }).items()) {
        if (item.kind === 'file') contents.push({ oid: '', paths: [item.path.replace(/^\.\//, '')] })
        else if (item.kind === 'skipped') others.push({ path: item.skipped.path, reason: 'not readable' })
      }
      return { isGit: false, commits: [], roots: [], contents, others }
    },
    async *read(contents, onUnread) {
      const read = createFileReader()
      for (const { paths } of contents) {
        const path = paths[0]!
        let bytes: Uint8Array | undefined
        let trouble: Reason | undefined
        for (const part of read(join(folder, path))) {
          // A file that changes while it is read is a mixture of two: the next registration reads it.
          if (part.kind === 'unread') trouble = 'not readable'
          else if (part.place !== undefined) trouble = 'too large'
          else bytes = Uint8Array.from(part.bytes)
          if (trouble === 'too large') break
        }
        if (trouble !== undefined) onUnread(path, trouble)
        else if (bytes !== undefined) yield { oid: blobId(bytes), paths, bytes }
      }
    },
  }
}

/** As git names a blob. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
