/**
 * Keeps what a configuration came to from one run to the next: to read and check one takes as long as all else that a hook
 * does. What is kept counts while the program, the day, the place and every byte of the files are the same.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Configuration } from '../policy/configuration.ts'
import type { ConfigurationPlaces, LoadedConfiguration } from '../policy/load-configuration.ts'
import { CONFIGURATION_NAME } from '../policy/settings.ts'
import { cacheFolder, readKept, usableFolder, writeKept } from './kept-files.ts'

/** Stands beside the code that is bundled, and tells one build from another. Elsewhere nothing is kept. */
const BUILD_FILE = './parts/build.txt'

interface Kept {
  readonly key: string
  readonly texts: readonly string[]
  /** Without examples, which are not data. */
  readonly configuration: Omit<Configuration, 'examples'>
}

/** The configuration of these places: as it was kept, else as `load` gives it. */
export async function keptConfiguration(
  places: ConfigurationPlaces,
  load: () => Promise<LoadedConfiguration>,
): Promise<Configuration> {
  const key = keyOf(places)
  const folder = key && cacheFolder('configuration')
  const usable = folder && usableFolder(folder)
  const texts = usable && textsOf(places)
  if (!key || !usable || !texts) return (await load()).configuration
  const file = join(usable, nameOf(key))
  const kept = parse(readKept(file))
  if (kept?.key === key && kept.texts.length === texts.length && texts.every((text, at) => text === kept.texts[at]))
    return { ...kept.configuration, examples: new Map() }
  const loaded = await load()
  keep(file, { key, texts }, loaded)
  return loaded.configuration
}

/** What a configuration depends on beside its files. Days are those of UTC, on which allowances end. */
function keyOf(places: ConfigurationPlaces): string | undefined {
  if (places.foreign !== undefined) return undefined
  try {
    const build = readFileSync(new URL(BUILD_FILE, import.meta.url), 'latin1')
    return JSON.stringify([build, new Date().toISOString().slice(0, 10), homedir(), places])
  } catch {
    return undefined
  }
}

/** A file for a place and a program: a name that two of them share is written by turns. */
function nameOf(key: string): string {
  let hash = 0x811c_9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x0100_0193)
  return (hash >>> 0).toString(16)
}

/** Undefined where one cannot be read: then there is something to say. */
function textsOf({ file, folder, floor, nested = [] }: ConfigurationPlaces): readonly string[] | undefined {
  const paths = [file ?? [], floor ?? [], nested.map((name) => join(folder, name, CONFIGURATION_NAME))].flat()
  try {
    return paths.map((path) => readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function parse(bytes: Buffer | undefined): Kept | undefined {
  try {
    return bytes && (JSON.parse(bytes.toString('utf8')) as Kept)
  } catch {
    return undefined
  }
}

/** What reads further files, or comes to more than plain data, is not kept. */
function keep(file: string, about: Pick<Kept, 'key' | 'texts'>, { configuration, layers }: LoadedConfiguration): void {
  const { examples, ...data } = configuration
  if (examples.size > 0 || layers.some(({ files }) => files.length > 1)) return
  const text = JSON.stringify({ ...about, configuration: data })
  if (isDeepStrictEqual((JSON.parse(text) as Kept).configuration, data)) writeKept(file, Buffer.from(text))
}
