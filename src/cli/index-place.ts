/** Where the index and its keys are: what was typed, else the environment, else the user's own folder. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { FINGERPRINT_VERSION } from '../detect/fingerprint/levels.ts'
import { createIndexKeys, type IndexKeys } from '../index-store/index-keys.ts'
import { keysFromText, readKeyFile, writeKeyFile } from '../index-store/key-file.ts'
import type { IndexPlace } from '../index-store/segment-reader.ts'
import type { IndexSetting } from '../scan/settings.ts'
import type { Values } from './options.ts'

const KEYS_VARIABLE = 'CODEMOAT_INDEX_KEY'
const KEY_FILE_VARIABLE = 'CODEMOAT_INDEX_KEY_FILE'
const INDEX_VARIABLE = 'CODEMOAT_INDEX'

export function userFolder(): string {
  return join(homedir(), '.codemoat')
}

export function indexFolder(values: Values): string {
  const given = [values.index].flat()[0] as string | undefined
  return resolve(given ?? process.env[INDEX_VARIABLE] ?? join(userFolder(), 'index.moat'))
}

export function keyFilePath(values: Values): string {
  return resolve(
    (values.key as string | undefined) ?? process.env[KEY_FILE_VARIABLE] ?? join(userFolder(), 'index.key'),
  )
}

/** The keys at hand, the present one first. @throws {Failure} key-not-found, key-malformed, key-readable-by-others */
export function keyRing(values: Values): readonly IndexKeys[] {
  const text = process.env[KEYS_VARIABLE]
  if (values.key === undefined && text) return keysFromText(text, `$${KEYS_VARIABLE}`)
  return readKeyFile(keyFilePath(values))
}

/**
 * The indexes that a scan compares with: those that were named, or that of the environment, or, where `isWanted`, the
 * user's own. @throws {Failure} as `keyRing`
 */
export function indexSettings(values: Values, { isWanted }: { isWanted: boolean }): readonly IndexSetting[] {
  const given = (values.index as readonly string[] | undefined) ?? [process.env[INDEX_VARIABLE] ?? ''].filter(Boolean)
  const paths = given.length === 0 && isWanted ? [indexFolder({})] : given
  if (paths.length === 0) return []
  const keys = keyRing(values)
  return paths.map((path) => ({ path: resolve(path), keys }))
}

/** The filter of public code that was named, or that the user has built; else a scan takes the one that is shipped. */
export function publicFilter(values: Values): string | undefined {
  const given = values['public-filter'] as string | undefined
  const own = join(userFolder(), 'public.filter')
  return given === undefined ? (existsSync(own) ? own : undefined) : resolve(given)
}

export function indexPlace(values: Values): IndexPlace {
  return { folder: indexFolder(values), ring: keyRing(values), version: FINGERPRINT_VERSION }
}

/** The same; whoever has neither a key nor an index gets a key. `made` is then the path of its file. */
export function indexPlaceForFirstUse(values: Values): { place: IndexPlace; made?: string } {
  const folder = indexFolder(values)
  const path = keyFilePath(values)
  if (existsSync(folder) || existsSync(path) || process.env[KEYS_VARIABLE]) return { place: indexPlace(values) }
  writeKeyFile(path, [createIndexKeys()])
  return { place: indexPlace(values), made: path }
}
