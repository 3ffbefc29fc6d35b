/** Finds the configuration file of a scan. What reads it is loaded only where there is one. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Configuration } from '../policy/configuration.ts'

const NAME = '.codemoat.yaml'

/** The configuration named by `given`, else the nearest `.codemoat.yaml` from `cwd` up to the repository's root. */
export async function findConfiguration(given: string | undefined, cwd: string): Promise<Configuration | undefined> {
  const path = given === undefined ? nearest(cwd) : resolve(cwd, given)
  if (path === undefined) return undefined
  const text = read(path)
  // A starter, or one where everything is commented out: nothing to load the reader for.
  if (/^(?:[^\S\n]*(?:#.*)?(?:\n|$))*$/.test(text)) return undefined
  const { parseConfiguration } = await import('../policy/configuration.ts')
  return parseConfiguration(text, given ?? path)
}

function nearest(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, NAME)
    if (existsSync(path)) return path
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Failure('config-not-readable', `the configuration cannot be read: ${(error as Error).message}`, {
      place: { path },
      hint: 'give the path of a file that you may read, or leave --config out',
      cause: error,
    })
  }
}
