/** What set-up needs to know of a repository, asked once. */
import { resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { findRepositoryRoot } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { type Environment, type GitPlace, gitPlace } from '../../git/safe-git.ts'
import { readText } from './change.ts'

export interface Project {
  readonly place: GitPlace
  /** Where files of the project stand: root of the work tree; of a bare repository its own folder. */
  readonly root: string
  readonly isBare: boolean
  /** Folder that all work trees share. */
  readonly commonDirectory: string
  /** Where git looks for hooks, and who says so. */
  readonly hooks: HooksFolder
  /** A file of the project, one character a byte. */
  read(path: string): string | undefined
}

export interface HooksFolder {
  readonly path: string
  /** `default` where core.hooksPath is not set. */
  readonly scope: 'default' | 'repository' | 'machine'
}

/** @throws {Failure} git-not-found, git-not-a-repository, git-failed */
export async function openProject(cwd: string, environment: Environment): Promise<Project> {
  const place = gitPlace(cwd, environment)
  const printed = await runGit(place, 'rev-parse', ['--is-bare-repository', '--git-common-dir'])
  const [bare, common = ''] = printed.split('\n')
  const commonDirectory = resolve(cwd, common)
  const workTree = findRepositoryRoot(cwd, environment)
  const isBare = bare === 'true'
  if (workTree === undefined && !isBare) {
    throw new Failure('git-not-a-repository', `'${cwd}' is inside of a .git folder`, {
      hint: 'go to a folder of the work tree',
    })
  }
  const root = isBare ? commonDirectory : (workTree ?? cwd)
  return {
    place,
    root,
    isBare,
    commonDirectory,
    hooks: hooksFolder(await configuredHooksPath(place), root, commonDirectory),
    read: (path) => readText(resolve(root, path)),
  }
}

interface ConfiguredPath {
  readonly scope: string
  readonly path: string
}

/** core.hooksPath as the user set it; our own calls of git set another one. */
export async function configuredHooksPath(place: GitPlace): Promise<ConfiguredPath | undefined> {
  const asked = ['--show-scope', '-z', '--type=path', '--get-all', 'core.hooksPath']
  const printed = await runGit(place, 'config', asked).catch(() => '')
  const parts = printed.split('\0')
  const found: ConfiguredPath[] = []
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [scope = '', path = ''] = parts.slice(index, index + 2)
    if (scope !== 'command' && path !== '') found.push({ scope, path })
  }
  return found.at(-1)
}

function hooksFolder(configured: ConfiguredPath | undefined, root: string, commonDirectory: string): HooksFolder {
  if (configured === undefined) return { path: resolve(commonDirectory, 'hooks'), scope: 'default' }
  const { scope, path } = configured
  return { path: resolve(root, path), scope: scope === 'local' || scope === 'worktree' ? 'repository' : 'machine' }
}
