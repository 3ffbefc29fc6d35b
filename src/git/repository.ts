/** Finds the work tree that a folder belongs to without running git: commands look there for their configuration. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { delimiter, dirname, join, resolve, sep } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Environment } from './safe-git.ts'

/** The file holds one path. */
const LINK_BYTES_MAX = 64 * 1024

/**
 * Root of the work tree that holds `cwd`, absolute and without links, or undefined outside of one: no repository, a
 * bare one, or inside of `.git`. As git looks for it, except that core.worktree and core.bare are not read and borders
 * of file systems not minded: where it matters, git has the last word.
 * @throws {Failure} path-not-found
 */
export function findRepositoryRoot(cwd: string, environment: Environment): string | undefined {
  if (!existsSync(cwd)) {
    throw new Failure('path-not-found', `there is no folder '${cwd}'`, { hint: 'check the path' })
  }
  const start = realpathSync(cwd)
  const { GIT_DIR, GIT_WORK_TREE } = environment
  if (GIT_WORK_TREE) return realPath(resolve(start, GIT_WORK_TREE))
  // Git takes the current folder for the root then, unless it is within what GIT_DIR names.
  if (GIT_DIR) return isWithin(start, realPath(resolve(start, GIT_DIR))) ? undefined : start
  return walkUp(start, ceilings(environment))
}

function walkUp(start: string, stops: ReadonlySet<string>): string | undefined {
  for (let folder = start; ; ) {
    if (isGitLink(join(folder, '.git'))) return folder
    if (isGitFolder(folder)) return undefined
    const parent = dirname(folder)
    if (parent === folder || stops.has(parent)) return undefined
    folder = parent
  }
}

/** A repository itself, or the file that a linked work tree or a submodule has in its place. */
function isGitLink(path: string): boolean {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return isGitFolder(path)
    return stats.size <= LINK_BYTES_MAX && readFileSync(path, 'latin1').startsWith('gitdir: ')
  } catch {
    return false
  }
}

function isGitFolder(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))
}

function ceilings(environment: Environment): ReadonlySet<string> {
  const folders = (environment.GIT_CEILING_DIRECTORIES ?? '').split(delimiter)
  return new Set(folders.filter((folder) => folder !== '').map(realPath))
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
