/** Reads all that is configured: the file, what it extends, those of folders below it, the policy of the organisation. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Notice } from '../base/report.ts'
import { type Configuration, configurationOf, entryOf, folderConfigurationOf } from './configuration.ts'
import { folderKeys } from './configuration-schema.ts'
import { ConfigurationFiles } from './extended-files.ts'
import { raiseToFloor, readGuardRails } from './guard-rails.ts'
import { Layers } from './layers.ts'
import { CONFIGURATION_NAME } from './settings.ts'
import type { YamlFile } from './yaml-file.ts'

export interface ConfigurationPlaces {
  /** Absolute; undefined where there is none, and the floor stands alone. */
  readonly file: string | undefined
  /** Absolute: the globs of the file count from here. */
  readonly folder: string
  /** What stands in for the file: that of another scanner, already read. */
  readonly foreign?: { readonly file: YamlFile<object>; readonly notices: readonly Notice[] }
  /** Root of the repository that the command was called in. */
  readonly repository?: string | undefined
  /** The policy of the organisation. */
  readonly floor?: string | undefined
  /** Folders below `folder` whose configuration counts for their own files, parents before children. */
  readonly nested?: readonly string[]
  /** What was noticed while they were looked for. */
  readonly notices?: readonly Notice[]
}

/** Configuration, and the layers that it was made of: those of the whole first, then those of each folder. */
export interface LoadedConfiguration {
  readonly configuration: Configuration
  readonly layers: readonly Layers[]
  /** The folders of the layers; the first is that of the whole, and empty. */
  readonly folders: readonly string[]
}

/** @throws {Failure} as `ConfigurationFiles.read` and `readConfiguration` */
export function loadConfiguration(places: ConfigurationPlaces): LoadedConfiguration {
  const { file, folder, repository, floor, foreign, nested = [] } = places
  const rails = floor === undefined ? undefined : readGuardRails(readText(floor), floor)
  const files = new ConfigurationFiles(rootOf(file === undefined ? folder : dirname(file)))
  const layers = new Layers(foreign ? [foreign.file] : file === undefined ? [] : files.read(file))
  const whole = configurationOf(layers)
  const own = whole.own.map(({ id }) => id)
  const inner = nested.map((name) => {
    const stack = new Layers(files.read(join(folder, name, CONFIGURATION_NAME)))
    return { stack, part: folderConfigurationOf(stack, `${name}/`, own) }
  })
  const united: Configuration = {
    ...whole,
    folder: slashed(folder),
    ...(repository !== undefined && { repository: slashed(repository) }),
    allow: [...whole.allow, ...inner.flatMap(({ part }) => part.allow)],
    sections: [...whole.sections, ...inner.flatMap(({ part }) => part.sections)],
    ...(nested.length > 0 && { nested }),
    notices: [
      ...(foreign?.notices ?? []),
      ...whole.notices,
      ...inner.flatMap(({ stack, part }) => [...misplaced(stack), ...part.notices]),
      ...(places.notices ?? []),
    ],
  }
  const stacks = [layers, ...inner.map(({ stack }) => stack)]
  return {
    configuration: rails === undefined ? united : raiseToFloor(united, rails, stacks),
    layers: stacks,
    folders: ['', ...nested],
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

/** Root of the repository that holds the folder; without one, the folder. */
function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

/** What a folder says that only the root may say. */
function misplaced(layers: Layers): readonly Notice[] {
  const keys = layers.files.flatMap((file) => Object.keys(file.data).map((name) => ({ file, keys: [name] })))
  const wrong = [...keys.filter(({ keys: [name = ''] }) => !folderKeys.includes(name)), ...layers.list('rules', 'own')]
  return wrong.map((one) => ({
    about: 'configuration',
    text: `"${one.keys.filter((key) => typeof key === 'string').join('.')}" has no effect in a folder: move it to the ${CONFIGURATION_NAME} at the root`,
    place: entryOf({ value: undefined, ...one }),
  }))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Failure('config-not-readable', `the policy cannot be read: ${(error as Error).message}`, {
      place: { path },
      hint: 'give the path of a file that you may read with --policy or CODEMOAT_POLICY',
      cause: error,
    })
  }
}
