/** Scans of transcripts that tests make, with a secret of its own in every place where text can hide. */

import type { Finding } from '../../src/base/finding.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type BlobScanner, createBlobScanner } from '../../src/scan/blob-scanner.ts'
import { SETTINGS } from './history-settings.ts'

let scanner: BlobScanner | undefined

/** A secret that no rule mistakes, another for each seed. */
export function plant(seed: number): string {
  return fillFakes('<github-token:ghp>', seed)
}

export interface Scanned {
  readonly findings: readonly Finding[]
  readonly notices: readonly string[]
}

/** Everything that is found where it is at home: that a text is a packed repository says nothing there. */
export function scanText(text: string | Uint8Array, path = 'some/file'): Scanned {
  const notices: string[] = []
  scanner ??= createBlobScanner({
    ...SETTINGS,
    policy: { ...SETTINGS.policy, isDestinationFixed: true },
    showSecrets: true,
  })
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const findings = scanner.scan({ bytes, origin: { path } }, (reason) => notices.push(reason))
  return { findings, notices }
}
