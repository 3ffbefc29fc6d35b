/** Files of code that never was, with the fingerprints that a test wants. */
import type { FingerprintedFile, Hashes, Level, PlacedHashes } from '../../src/index-store/fingerprint-store.ts'

export type Fingerprint = readonly [high: number, low: number]

export function hashesOf(fingerprints: readonly Fingerprint[]): Hashes {
  return {
    count: fingerprints.length,
    high: Uint32Array.from(fingerprints, ([high]) => high),
    low: Uint32Array.from(fingerprints, ([, low]) => low),
  }
}

/** Fingerprint `i` of a level stands in line `i + 1`, at unit `i`. */
export function fileOf(
  path: string,
  levels: { readonly [L in Level]?: readonly Fingerprint[] },
  oid = `oid of ${path}`,
): FingerprintedFile {
  const placed: { [L in Level]?: PlacedHashes } = {}
  for (const [level, fingerprints] of Object.entries(levels) as [Level, readonly Fingerprint[]][])
    placed[level] = {
      ...hashesOf(fingerprints),
      lines: Uint32Array.from(fingerprints, (_, index) => index + 1),
      positions: Uint32Array.from(fingerprints, (_, index) => index),
    }
  return { oid, paths: [path], lines: 10, words: 30, isTest: false, levels: placed }
}
