/** The built command line as a program called `codemoat`, for hooks that look for it. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { TemporaryRepository } from './temporary-repository.ts'

/** Beside the repository; returns the environment of whoever works there. */
export function withCodemoat(
  repository: TemporaryRepository,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const bin = join(dirname(repository.folder), 'bin')
  mkdirSync(bin, { recursive: true })
  try {
    symlinkSync(resolve('dist/cli.cjs'), join(bin, 'codemoat'))
  } catch {
    // It is there already.
  }
  return { ...repository.environment, PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`, ...more }
}

export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** Any program in the repository, as its user would run it. */
export function run(
  repository: TemporaryRepository,
  [program, ...args]: readonly [string, ...string[]],
  options: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Ran {
  const result: SpawnSyncReturns<string> = spawnSync(program, args, {
    cwd: repository.folder,
    env: withCodemoat(repository, options.env),
    input: options.input ?? '',
    encoding: 'utf8',
  })
  return { code: result.status, output: result.stdout + result.stderr }
}
