/** Finds the configuration of a scan. What reads it is loaded only where there is any. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Configuration } from '../policy/configuration.ts'
import type { ConfigurationPlaces } from '../policy/load-configuration.ts'
import type { Values } from './options.ts'

const NAME = '.codemoat.yaml'

/** What the options, the environment and the files above `cwd` configure; undefined where that is nothing. */
export async function findConfiguration(values: Values, cwd: string): Promise<Configuration | undefined> {
  const places = configurationPlaces(values, cwd)
  if (places.floor === undefined && (places.file === undefined || isEmpty(places.file))) return undefined
  const { loadConfiguration } = await import('../policy/load-configuration.ts')
  return loadConfiguration(places).configuration
}

/** The file that was named, else the one at the root of the repository or, without a repository, the nearest one. */
export function configurationPlaces(values: Values, cwd: string): ConfigurationPlaces {
  const given = values.config as string | undefined
  const policy = (values.policy as string | undefined) ?? process.env.CODEMOAT_POLICY
  const floor = policy ? { floor: resolve(cwd, policy) } : {}
  if (given !== undefined) return { file: resolve(cwd, given), ...floor }
  const found: string[] = []
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, NAME)
    if (existsSync(path)) found.push(path)
    const isRoot = existsSync(join(folder, '.git'))
    if (!isRoot && dirname(folder) !== folder) continue
    const file = isRoot ? found.at(-1) : found[0]
    return { file, ...(file !== found[0] && { nearer: found[0] }), ...floor }
  }
}

/** A starter, or a file where everything is commented out: nothing to load the reader for. */
function isEmpty(path: string): boolean {
  return /^(?:[^\S\n]*(?:#.*)?(?:\n|$))*$/.test(read(path))
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
