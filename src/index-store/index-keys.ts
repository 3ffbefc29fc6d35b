/**
 * The keys of an organisation and everything derived from them. Who holds which half can do what is told in
 * docs/threat-model.md: the fingerprint key compares text with an index, the names key reads whose code it is, the filter
 * key asks a filter and nothing else.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { assert } from '../base/assert.ts'
import { sharedGramInstance } from '../kernels/gram-instance.ts'
import { type Hashes, LEVELS, type Level } from './fingerprint-store.ts'
import { type SipKey, sipHashes, sipKey } from './siphash.ts'

export const KEY_BYTES = 32

/** What a key file holds; 32 bytes each. A holder of `fingerprint` has `filter` too, for it is derived. */
export interface IndexKeys {
  readonly fingerprint?: Uint8Array
  readonly names?: Uint8Array
  readonly filter: Uint8Array
}

export function createIndexKeys(): IndexKeys {
  return organisationKeys(randomBytes(KEY_BYTES), randomBytes(KEY_BYTES))
}

/** `names` is absent for those who shall learn that code is ours, and not whose. */
export function organisationKeys(fingerprint: Uint8Array, names?: Uint8Array): IndexKeys {
  return { fingerprint, ...(names && { names }), filter: derive(fingerprint, 'filter') }
}

export function filterKeys(filter: Uint8Array): IndexKeys {
  return { filter }
}

/** Names a key without telling it: 16 hexadecimal digits, written into whatever the key made. */
export function keyId(key: Uint8Array): string {
  return derive(key, 'id').subarray(0, 8).toString('hex')
}

/** 32 bytes for one purpose: HMAC-SHA-256 of its name. */
export function derive(key: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', key).update(`codemoat/${purpose}`).digest()
}

/** Seals hashes of texts for an index or, with the filter key alone, of the strict level for a filter. */
export class Sealer {
  readonly #keys: ReadonlyMap<Level, SipKey>

  /** `version` is that of lexer and levels: hashes of different versions never meet. */
  constructor(keys: IndexKeys, version: number) {
    const levels = keys.fingerprint ? LEVELS : (['strict'] as const)
    this.#keys = new Map(
      levels.map((level) => {
        const root = level === 'strict' ? keys.filter : keys.fingerprint!
        return [level, sipKey(derive(root, `fingerprint/${level}/${version}`).subarray(0, 16))]
      }),
    )
  }

  /** Overwrites `hashes` with the fingerprints of that level. */
  seal(level: Level, hashes: Hashes): void {
    const key = this.#keys.get(level)
    assert(key !== undefined, `the key at hand seals level ${level}`)
    const instance = sharedGramInstance()
    if (instance !== undefined) instance.seal(key.words, hashes)
    else sipHashes(key, hashes)
  }
}
