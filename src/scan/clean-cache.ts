/**
 * Remembers which objects hold nothing, so that the next audit looks at the others alone. Only ids are kept: no content, no
 * secret, and no id of an object in which something was found.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { VERSION } from '../base/version.ts'
import { createOidSet, type OidSet } from '../git/oid-set.ts'
import type { CompiledRule } from '../rules/compiled-rule.ts'
import { readCacheFile, writeCacheFile } from './cache-file.ts'
import { loadRules } from './load-rules.ts'
import type { ScanSettings } from './settings.ts'

export interface CleanCache {
  readonly clean: OidSet
  /** Replaces what was there. @throws {Failure} report-not-writable */
  save(clean: OidSet): void
}

/** One file for each key: whatever changes what is found. */
export function openCleanCache(folder: string, key: string, oidBytes: 20 | 32): CleanCache {
  const file = join(folder, `${key.slice(0, 16)}-${oidBytes === 20 ? 'sha1' : 'sha256'}.clean`)
  const clean = createOidSet(oidBytes)
  const oids = readCacheFile(file, key) ?? new Uint8Array(0)
  for (let at = 0; at + oidBytes <= oids.length; at += oidBytes) clean.add(oids, at)
  return { clean, save: (all) => writeCacheFile(file, key, all.bytes()) }
}

/** What of a rule decides about what is found: all of it but its words. Findings that are there are judged anew each time. */
type Deciding = Exclude<keyof CompiledRule, 'issuer' | 'title' | 'severity' | 'grants' | 'revoke' | 'url'>

const DECIDING: Readonly<Record<Deciding, true>> = {
  id: true,
  shape: true,
  keywords: true,
  pattern: true,
  before: true,
  after: true,
  needs: true,
  secretLength: true,
  lengths: true,
  run: true,
  entropyMin: true,
  checks: true,
  learned: true,
  allow: true,
  needsLeadIn: true,
  requires: true,
  partnerOnly: true,
}

/** Whatever changes which secrets are found, and `more`. */
export function keyOfRules({ rules, decodeDepth }: ScanSettings, more: readonly unknown[] = []): string {
  const parts = Object.keys(DECIDING) as Deciding[]
  const found = loadRules(rules)
    .all()
    .map((rule) => parts.map((part) => rule[part]))
  return createHash('sha256')
    .update(JSON.stringify([VERSION, decodeDepth, found, ...more]))
    .digest('hex')
}
