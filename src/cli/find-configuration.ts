/** Finds the configuration of a scan. What reads it is loaded only where there is any. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Configuration } from '../policy/configuration.ts'
import type { ConfigurationPlaces } from '../policy/load-configuration.ts'
import { CONFIGURATION_NAME } from '../policy/settings.ts'
import { keptConfiguration } from './kept-configuration.ts'
import type { Values } from './options.ts'

/**
 * Whose files are asked about: of those folders below the root that have a configuration of their own, these count. Paths
 * are from the root of the repository.
 */
export type Concerned = 'all' | 'none' | (() => Promise<readonly string[]>)

/** What the options, the environment and the files above `cwd` configure; undefined where that is nothing. */
export async function findConfiguration(
  values: Values,
  cwd: string,
  concerned: Concerned = 'none',
): Promise<Configuration | undefined> {
  const places = await configurationPlaces(values, cwd, concerned)
  const isNothing = places.nested?.length === 0 && places.notices?.length === 0
  if (isNothing && places.floor === undefined && (places.file === undefined || isEmpty(places.file))) return undefined
  if (places.file?.endsWith('.toml')) {
    return (await import('../policy/foreign/load-foreign.ts')).loadForeign(places.file, places)
  }
  return keptConfiguration(places, async () => {
    const { loadConfiguration } = await import('../policy/load-configuration.ts')
    return loadConfiguration(places)
  })
}

/** The file that was named, else the one at the root of the repository or, without a repository, the nearest one. */
export async function configurationPlaces(
  values: Values,
  cwd: string,
  concerned: Concerned,
): Promise<ConfigurationPlaces> {
  const given = values.config as string | undefined
  const policy = (values.policy as string | undefined) ?? process.env.CODEMOAT_POLICY
  const { repository, found } = look(resolve(cwd), given === undefined)
  const common = {
    ...(policy && { floor: resolve(cwd, policy) }),
    ...(repository !== undefined && { repository }),
    nested: [],
    notices: [],
  }
  if (given !== undefined) return { file: resolve(cwd, given), folder: repository ?? resolve(cwd), ...common }
  if (repository === undefined)
    return { file: found[0], folder: found[0] ? dirname(found[0]) : resolve(cwd), ...common }
  const file = found.find((path) => dirname(path) === repository)
  return { file, folder: repository, ...common, ...(await nestedPlaces(repository, found[0], concerned)) }
}

/** The root of the repository, and the configurations on the way there. */
function look(cwd: string, isWanted: boolean): { readonly repository?: string; readonly found: readonly string[] } {
  const found: string[] = []
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, CONFIGURATION_NAME)
    if (isWanted && existsSync(path)) found.push(path)
    if (existsSync(join(folder, '.git'))) return { repository: folder, found }
    if (dirname(folder) === folder) return { found }
  }
}

async function nestedPlaces(
  repository: string,
  nearest: string | undefined,
  concerned: Concerned,
): Promise<Pick<ConfigurationPlaces, 'nested' | 'notices'>> {
  if (concerned === 'none') return {}
  const near = nearest === undefined ? '' : relative(repository, nearest).replaceAll('\\', '/')
  // Who fails to list them fails to read them, too, and says so there.
  const paths = concerned === 'all' ? undefined : [...(await concerned().catch(() => [])), near]
  const { nestedFolders } = await import('./nested-folders.ts')
  const { folders, problem } = await nestedFolders(repository, paths)
  const isLeftOut = near.includes('/') && !folders.includes(dirname(near))
  const texts = [
    ...(problem ? [`no folder's own configuration has effect: ${problem}`] : []),
    ...(isLeftOut ? [`${near} has no effect: only what git tracks, and is not vendored, counts`] : []),
  ]
  return { nested: folders, notices: texts.map((text) => ({ about: 'configuration', text })) }
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
