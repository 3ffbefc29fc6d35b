/** Opens indexes of registered code, and makes a detector of each. Loaded only where a scan has any. */
import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '../base/failure.ts'
import type { Detector } from '../detect/detector.ts'
import { commonWords } from '../detect/fingerprint/common-words.ts'
import { createFingerprintDetector } from '../detect/fingerprint/fingerprint-detector.ts'
import { RULES } from '../detect/fingerprint/judge.ts'
import type { PublicCode } from '../detect/fingerprint/keying.ts'
import { FINGERPRINT_VERSION } from '../detect/fingerprint/levels.ts'
import { type FilterFile, FilterReader, openFilter } from '../index-store/filter-file.ts'
import type { Level } from '../index-store/fingerprint-store.ts'
import { type IndexKeys, keyId, Sealer } from '../index-store/index-keys.ts'
import { openIndex, SegmentReader } from '../index-store/segment-reader.ts'
import { SparseFilter } from '../index-store/sparse-filter.ts'
import type { IndexSetting } from './settings.ts'

/** The filter of public code, beside the folder that the bundled code is in: dist/, or that of the Action. */
const SHIPPED_FILTER = '../data/public.filter'

/** @throws {Failure} as indexes and filters do where they are opened */
export function createIndexDetectors(
  indexes: readonly IndexSetting[],
  publicFilter: string | undefined,
): readonly Detector[] {
  const publicCode = openPublicCode(publicFilter)
  const rarity = commonWords()
  return indexes.map((index) => {
    const common = { index: basename(index.path), rarity, ...(publicCode && { publicCode }) }
    return isFilter(index.path)
      ? createFingerprintDetector({ ...common, ...openStrictFilter(index), levels: ['strict'], rules: RULES })
      : createFingerprintDetector({ ...common, ...openWholeIndex(index) })
  })
}

function isFilter(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/** Most indexes have no canaries: hashing every text for them would be for nothing. */
function openWholeIndex({ path, keys }: IndexSetting): { store: SegmentReader; keying: Sealer; levels: Level[] } {
  const store = new SegmentReader(openIndex({ folder: path, ring: keys, version: FINGERPRINT_VERSION }))
  const levels: readonly Level[] = ['words', 'structure', 'canary']
  return {
    store,
    keying: new Sealer(store.keys, FINGERPRINT_VERSION),
    levels: levels.filter((level) => store.holds(level)),
  }
}

function openStrictFilter({ path, keys }: IndexSetting): { store: FilterReader; keying: Sealer } {
  const file = openFilter(path, FINGERPRINT_VERSION)
  const own = keys.find((one: IndexKeys) => keyId(one.filter) === file.header.keyId)
  if (own === undefined) {
    throw new Failure('index-of-other-key', `the filter '${path}' was made with another key than those at hand`, {
      hint: `name the file that holds key ${file.header.keyId} with --key`,
    })
  }
  return { store: new FilterReader(file), keying: new Sealer({ filter: own.filter }, FINGERPRINT_VERSION) }
}

/** Code of everybody. A filter that the user names must be there. */
function openPublicCode(given: string | undefined): PublicCode | undefined {
  if (given !== undefined) return publicCodeOf(openFilter(given, FINGERPRINT_VERSION))
  const path = fileURLToPath(new URL(SHIPPED_FILTER, import.meta.url))
  if (!existsSync(path)) return undefined
  return new SparseFilter(path, FINGERPRINT_VERSION)
}

function publicCodeOf(file: FilterFile): PublicCode {
  return { test: (level, hashes, known) => file.test(level, hashes, known) }
}
