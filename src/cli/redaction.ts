/** What commands that redact have in common: what is looked for, and a file as pieces. */
import { resolve } from 'node:path'
import type { Kind } from '../base/finding.ts'
import type { ScanSettings } from '../scan/settings.ts'
import { createFileReader } from '../sources/read-file.ts'
import type { SourceItem } from '../sources/source.ts'
import { findConfiguration } from './find-configuration.ts'
import type { Values } from './options.ts'
import { settingsFrom } from './scan-and-report.ts'

/** A notice of confidentiality is no secret, and taking it away would make things worse. */
const KINDS: readonly Kind[] = ['secret', 'proprietary']

export async function redactionSettings(values: Values): Promise<ScanSettings> {
  const configuration = await findConfiguration(values, process.cwd())
  const settings = await settingsFrom({ ...values, 'no-baseline': true }, configuration)
  return { ...settings, policy: { ...settings.policy, kinds: (values.kinds as readonly Kind[] | undefined) ?? KINDS } }
}

export function* fileItems(path: string): Generator<SourceItem> {
  for (const part of createFileReader()(resolve(path))) {
    if (part.kind === 'unread') yield { kind: 'skipped', skipped: { path, reason: part.reason } }
    else {
      const blob = { bytes: part.bytes, origin: { path } }
      yield part.place === undefined ? { kind: 'blob', blob } : { kind: 'blob', blob, place: part.place }
    }
  }
}
