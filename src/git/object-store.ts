/** Finds what objects a repository has, and in which files: packs, loose objects, and those of its alternates. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

export interface Repository {
  /** The folder of the repository itself, absolute. */
  readonly gitFolder: string
  readonly objectsFolder: string
  readonly oidBytes: 20 | 32
  readonly isShallow: boolean
}

/** @throws {Failure} git-not-a-repository, git-failed */
export async function findRepository(place: GitPlace): Promise<Repository> {
  const asked = ['--absolute-git-dir', '--is-shallow-repository', '--show-object-format', '--git-path', 'objects']
  const [gitFolder = '', shallow, format, objects = ''] = (await runGit(place, 'rev-parse', asked)).split('\n')
  return {
    gitFolder,
    objectsFolder: resolve(place.cwd, objects),
    oidBytes: format === 'sha256' ? 32 : 20,
    isShallow: shallow === 'true',
  }
}

export interface ObjectFiles {
  /** Paths without `.pack`; each has an index. */
  readonly packs: readonly string[]
  /** Size of all packs together. */
  readonly packBytes: number
  readonly looseOids: readonly string[]
  /** All folders of objects. */
  readonly folders: readonly string[]
  /** Objects that are promised by a remote, and fetched when they are asked for, may be absent. */
  readonly isPartial: boolean
  /** What could not be looked into: a path and the reason. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[]
}

/** Alternates of alternates: git itself follows no more. */
const ALTERNATES_DEPTH = 5

export function listObjectFiles(repository: Repository, environment: GitPlace['environment']): ObjectFiles {
  const files = { packs: [], packBytes: 0, looseOids: [], folders: [], isPartial: false, problems: [] }
  const seen = new Set<string>()
  const more = (environment.GIT_ALTERNATE_OBJECT_DIRECTORIES ?? '').split(process.platform === 'win32' ? ';' : ':')
  for (const folder of [repository.objectsFolder, ...more.filter((path) => path !== '')]) {
    listFolder(folder, repository.oidBytes, files, { seen, depth: 0 })
  }
  return files
}

interface Listing {
  packs: string[]
  packBytes: number
  looseOids: string[]
  folders: string[]
  isPartial: boolean
  problems: { path: string; reason: string }[]
}

function listFolder(
  folder: string,
  oidBytes: number,
  files: Listing,
  search: { seen: Set<string>; depth: number },
): void {
  if (search.seen.has(folder)) return
  search.seen.add(folder)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    files.problems.push({ path: folder, reason: 'this folder of objects cannot be read' })
    return
  }
  files.folders.push(folder)
  for (const name of names.filter((one) => /^[0-9a-f]{2}$/.test(one))) {
    for (const rest of readdirSync(join(folder, name))) {
      if (rest.length === oidBytes * 2 - 2 && /^[0-9a-f]+$/.test(rest)) files.looseOids.push(name + rest)
    }
  }
  listPacks(join(folder, 'pack'), files)
  const alternates = join(folder, 'info', 'alternates')
  if (!existsSync(alternates)) return
  if (search.depth === ALTERNATES_DEPTH) {
    files.problems.push({
      path: alternates,
      reason: `more than ${ALTERNATES_DEPTH} repositories borrow from each other`,
    })
    return
  }
  for (const line of readFileSync(alternates, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    listFolder(resolve(folder, line), oidBytes, files, { seen: search.seen, depth: search.depth + 1 })
  }
}

function listPacks(folder: string, files: Listing): void {
  if (!existsSync(folder)) return
  const names = new Set(readdirSync(folder))
  for (const name of names) {
    if (name.endsWith('.promisor')) files.isPartial = true
    if (!name.endsWith('.pack')) continue
    const path = join(folder, name.slice(0, -'.pack'.length))
    // A multi-pack-index is none in its place: git needs both, so that what we read has all.
    if (names.has(`${name.slice(0, -'.pack'.length)}.idx`)) {
      files.packs.push(path)
      files.packBytes += statSync(`${path}.pack`, { throwIfNoEntry: false })?.size ?? 0
    } else files.problems.push({ path: `${path}.pack`, reason: 'a pack without an index: git does not see it either' })
  }
}

/** The ids of all commits, whether anything leads to them or not. */
export async function listAllCommits(place: GitPlace): Promise<readonly string[]> {
  const format = '--batch-check=%(objecttype) %(objectname)'
  const printed = await runGit(place, 'cat-file', ['--batch-all-objects', '--unordered', format]).catch(() => '')
  return printed.split('\n').flatMap((line) => (line.startsWith('commit ') ? [line.slice('commit '.length)] : []))
}

/** The ids of all objects, as git sees them. */
export async function listAllObjects(place: GitPlace): Promise<readonly string[]> {
  const format = '--batch-check=%(objectname)'
  const printed = await runGit(place, 'cat-file', ['--batch-all-objects', '--unordered', format]).catch(() => '')
  return printed.split('\n').filter((line) => line !== '')
}

/** @throws {Failure} path-not-found where `path` is no folder */
export function requireFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  throw new Failure('path-not-found', `there is no folder '${path}'`, { hint: 'give the path of a repository' })
}
