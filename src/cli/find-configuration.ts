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
  if (places.file?.endsWith('.toml')) {
    return (await import('../policy/foreign/load-foreign.ts')).loadForeign(places.file, places)
  }
  const { loadConfiguration } = await import('../policy/load-configuration.ts')
  return loadConfiguration(places).configuration
}

/** The file that was named, else the one at the root of the repository or, without a repository, the nearest one. */
export function configurationPlaces(values: Values, cwd: string): ConfigurationPlaces {
  const given = values.config as string | undefined
  const policy = (values.policy as string | undefined) ?? process.env.CODEMOAT_POLICY
  const floor = policy ? { floor: resolve(cwd, policy) } : {}
  const found: string[] = []
  let repository: string | undefined
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, NAME)
    if (given === undefined && existsSync(path)) found.push(path)
    if (existsSync(join(folder, '.git'))) repository = folder
    if (repository !== undefined || dirname(folder) === folder) break
  }
  const common = { ...floor, ...(repository !== undefined && { repository }) }
  if (given !== undefined) return { file: resolve(cwd, given), folder: repository ?? resolve(cwd), ...common }
  const file = repository === undefined ? found[0] : found.at(-1)
  const folder = file === undefined ? (repository ?? resolve(cwd)) : dirname(file)
  return { file, folder, ...(file !== found[0] && { nearer: found[0] }), ...common }
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
