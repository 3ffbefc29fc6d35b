/** The configuration file of gitleaks or betterleaks as that of a scan, as if it had been migrated. */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Notice } from '../../base/report.ts'
import type { Configuration } from '../configuration.ts'
import { type ConfigurationPlaces, loadConfiguration } from '../load-configuration.ts'
import type { Carried, WrittenAllowance } from './carried.ts'
import { type ForeignFile, readGitleaksConfig } from './gitleaks-config.ts'
import { writtenConfiguration } from './written.ts'

/** @throws {Failure} as `readGitleaksConfig` and `loadConfiguration` */
export function loadForeign(file: string, places: ConfigurationPlaces): Configuration {
  const opened = openForeign(file, places.folder)
  const carried = readGitleaksConfig(opened)
  const { path } = opened
  return loadConfiguration({
    ...places,
    foreign: {
      file: {
        path,
        place: file,
        data: writtenConfiguration({ ...carried, allow: [...carried.allow, itself(path)] }),
        placeOf: () => ({ path }),
      },
      notices: [summary(carried, path), ...carried.leftBehind.map(noticeOf)],
    },
  }).configuration
}

/** Files that it extends count from the folder of the command, as for gitleaks, or from its own. */
export function openForeign(file: string, root: string): ForeignFile {
  return {
    path: shown(file, root),
    text: readFileSync(file, 'utf8'),
    open: (path) => readAny([resolve(path), resolve(dirname(file), path)]),
  }
}

function shown(file: string, root: string): string {
  const path = relative(root, file).replaceAll('\\', '/')
  return path.startsWith('../') ? file : path
}

function readAny(paths: readonly string[]): string | undefined {
  for (const path of paths) {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // Perhaps the next.
    }
  }
  return undefined
}

function noticeOf({ place, what, reason, outcome }: Carried['leftBehind'][number]): Notice {
  return {
    about: 'configuration',
    text: `${what} ${outcome === 'refused' ? 'has no effect' : 'differs'}: ${reason}`,
    place,
  }
}

/** How much of the file is in force. */
function summary({ own, allow, isAlone, leftBehind }: Carried, path: string): Notice {
  const refused = leftBehind.filter(({ outcome, what }) => outcome === 'refused' && what.startsWith('rule ')).length
  const rules = refused > 0 ? `${own.length} of ${count(own.length + refused, 'rule')}` : count(own.length, 'rule')
  const others = isAlone
    ? 'and no rules of Codemoat, since it does not extend the default'
    : 'beside the rules of Codemoat'
  const text = `${rules} and ${count(allow.length, 'allowance')} in force, ${others}`
  return { about: 'configuration', text, place: path }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Its examples and stop words look like secrets at times; gitleaks passes it over, too. */
function itself(path: string): WrittenAllowance {
  return { paths: [path.replace(/[*?[\]{}()!+@\\]/g, '\\$&')], reason: 'it is the configuration' }
}
