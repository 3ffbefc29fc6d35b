/** `codemoat config check`: reads all configuration files, and says what is wrong with them or what they come to. */
import { loadConfiguration } from '../../policy/load-configuration.ts'
import { configurationPlaces } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { printNotices } from './print-notices.ts'

/** What is wrong is thrown, as by every command. */
export async function checkConfiguration(values: Values): Promise<number> {
  const places = await configurationPlaces(values, process.cwd(), 'all')
  if (places.file === undefined && places.floor === undefined && places.nested?.length === 0) {
    process.stdout.write('ok: there is no .codemoat.yaml; the defaults hold\n')
    return 0
  }
  const { configuration, layers } = loadConfiguration(places)
  const files = [...new Set(layers.flatMap(({ files }) => files.map(({ path }) => path)))]
  for (const path of files) process.stdout.write(`ok: ${path}\n`)
  if (places.floor !== undefined) process.stdout.write(`ok: ${places.floor} (policy)\n`)
  printNotices(configuration.notices)
  return 0
}
