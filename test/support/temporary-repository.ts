/** A real git repository in a temporary folder, gone when the test ends, that no configuration of this machine touches. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

export interface TemporaryRepository {
  readonly folder: string
  /** Whoever looks at the repository must use it too, or the configuration of this machine shows. */
  readonly environment: Readonly<Record<string, string>>
  /** Runs git in the folder and returns what it printed. */
  git(...args: readonly string[]): string
  /** Writes a file, with the folders on its way; returns its absolute path. */
  write(path: string, content: string | Uint8Array): string
  /** A program that leaves behind the file `canary` when it runs, as an absolute path. */
  canary(name: string): { readonly program: string; readonly trace: string }
}

/** `args` are further arguments for `git init`. */
export function createRepository(...args: readonly string[]): TemporaryRepository {
  const around = temporaryFolder()
  const repository = repositoryAt(join(around, 'repository'))
  mkdirSync(repository.folder)
  repository.git('init', '--quiet', '--initial-branch=main', ...args)
  return repository
}

/** The same for a repository that exists, such as a clone. */
export function repositoryAt(folder: string): TemporaryRepository {
  const around = dirname(folder)
  const environment = isolatedEnvironment(around)
  const write = (path: string, content: string | Uint8Array): string => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }
  return {
    folder,
    environment,
    git: (...args) => execFileSync('git', args, { cwd: folder, env: environment, stdio: 'pipe' }).toString(),
    write,
    canary: (name) => {
      const program = join(around, `${name}.sh`)
      const trace = join(around, `${name}.trace`)
      writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\n`)
      chmodSync(program, 0o755)
      return { program, trace }
    },
  }
}

function isolatedEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  }
}
