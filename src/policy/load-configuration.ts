/** Reads all that is configured: the file, what it extends, the folders that it names, the policy of the organisation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { Failure } from '../base/failure.ts'
import type { Notice } from '../base/report.ts'
import { type Configuration, configurationOf, entryOf, folderConfigurationOf } from './configuration.ts'
import { folderKeys } from './configuration-schema.ts'
import { ConfigurationFiles } from './extended-files.ts'
import { raiseToFloor, readGuardRails } from './guard-rails.ts'
import { Layers, placeOf, type Written } from './layers.ts'
import { requireTameGlob } from './refuse-traps.ts'
import type { YamlFile } from './yaml-file.ts'

export const CONFIGURATION_NAME = '.codemoat.yaml'

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
  /** Another configuration that is nearer to where the command was called. */
  readonly nearer?: string | undefined
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
  const { file, folder, repository, floor, nearer, foreign } = places
  const rails = floor === undefined ? undefined : readGuardRails(readText(floor), floor)
  const files = new ConfigurationFiles(rootOf(file === undefined ? folder : dirname(file)))
  const layers = new Layers(foreign ? [foreign.file] : file === undefined ? [] : files.read(file))
  const whole = configurationOf(layers)
  const folders = foldersOf(layers, folder)
  const own = whole.own.map(({ id }) => id)
  const inner = folders.map((name) => {
    const stack = new Layers(files.read(join(folder, name, CONFIGURATION_NAME)))
    requireFolderKeys(stack)
    return { stack, part: folderConfigurationOf(stack, `${name}/`, own) }
  })
  const notices = nearer === undefined ? [] : unlisted(nearer, { folder, folders, files: layers })
  const united: Configuration = {
    ...whole,
    folder: slashed(folder),
    ...(repository !== undefined && { repository: slashed(repository) }),
    allow: [...whole.allow, ...inner.flatMap(({ part }) => part.allow)],
    sections: [...whole.sections, ...inner.flatMap(({ part }) => part.sections)],
    notices: [...(foreign?.notices ?? []), ...whole.notices, ...inner.flatMap(({ part }) => part.notices), ...notices],
  }
  const stacks = [layers, ...inner.map(({ stack }) => stack)]
  return {
    configuration: rails === undefined ? united : raiseToFloor(united, rails, stacks),
    layers: stacks,
    folders: ['', ...folders],
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

/** The folders of `folders` that have a configuration, parents before children. */
function foldersOf(layers: Layers, root: string): readonly string[] {
  const found = new Set<string>()
  for (const one of layers.list<string>('folders')) {
    requireTameGlob(one.value, () => placeOf(one))
    requireNamed(one)
    for (const folder of expand(one.value, root)) {
      if (existsSync(join(root, folder, CONFIGURATION_NAME))) found.add(folder)
    }
  }
  return [...found].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
}

/** A folder that nobody named, as one of code that came from elsewhere, must not say what is allowed in it. */
function requireNamed(one: Written<string>): void {
  const names = one.value.replace(/^\.\//, '').split('/')
  if (!names.some((name) => name === '' || name === '**' || name === '..' || name === '.')) return
  throw new Failure('config-wrong-shape', `"${one.value}" does not name folders below this one`, {
    place: placeOf(one),
    hint: 'write them as packages/web, or packages/*, without ** and ..',
  })
}

function expand(glob: string, root: string): readonly string[] {
  const names = glob.replace(/^\.\//, '').split('/')
  return names.reduce<readonly string[]>(
    (folders, name) =>
      folders.flatMap((folder) => {
        const join = (one: string): string => (folder === '' ? one : `${folder}/${one}`)
        if (/^[\w.-]+$/.test(name)) return [join(name)]
        const isMatch = picomatch(name)
        return subfolders(resolve(root, folder))
          .filter((one) => isMatch(one))
          .map(join)
      }),
    [''],
  )
}

function subfolders(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isDirectory() && entry.name !== 'node_modules' ? entry.name : []))
  } catch {
    return []
  }
}

/** @throws {Failure} `config-wrong-shape` */
function requireFolderKeys(layers: Layers): void {
  const key = layers.files
    .flatMap((file) => Object.keys(file.data).map((name) => ({ file, keys: [name] })))
    .find(({ keys }) => !folderKeys.includes(keys[0] ?? ''))
  const own = layers.list('rules', 'own')[0]
  const wrong = key ?? (own && { file: own.file, keys: ['rules', 'own'] })
  if (wrong === undefined) return
  throw new Failure('config-wrong-shape', `"${wrong.keys.join('.')}" is for the whole repository, not for a folder`, {
    place: wrong.file.placeOf(wrong.keys),
    hint: `move it to the ${CONFIGURATION_NAME} at the root`,
  })
}

function unlisted(
  nearer: string,
  { folder, folders, files }: { folder: string; folders: readonly string[]; files: Layers },
): readonly Notice[] {
  const name = slashed(relative(folder, dirname(nearer)))
  if (folders.includes(name)) return []
  const written = files.value('folders')
  return [
    {
      about: 'configuration',
      text: `${name}/${CONFIGURATION_NAME} has no effect: add "${name}" to "folders" at the root`,
      ...(written && { place: entryOf(written) }),
    },
  ]
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
