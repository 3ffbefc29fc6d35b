/** `codemoat redact <file>`: the text with a placeholder in the place of every finding, or, with --restore, put back. */
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import type { Kind } from '../../base/finding.ts'
import { createPlaceholderKey, createPlaceholders } from '../../scan/placeholders.ts'
import { createRedactor } from '../../scan/redact.ts'
import {
  newMapPath,
  openRedactionMap,
  placeholderKey,
  type RedactionMap,
  readRedactionMap,
} from '../../scan/redaction-map.ts'
import { createRestorer } from '../../scan/restore.ts'
import type { ScanSettings } from '../../scan/settings.ts'
import { archiveKind } from '../../sources/archive-kind.ts'
import { createFileReader } from '../../sources/read-file.ts'
import type { SourceItem } from '../../sources/source.ts'
import { standardInputSource } from '../../sources/standard-input.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { settingsFrom } from '../scan-and-report.ts'
import { STANDARD_INPUT } from '../standard-input.ts'

/** A notice of confidentiality is no secret, and taking it away would make things worse. */
const KINDS: readonly Kind[] = ['secret', 'proprietary']

export async function runRedact(values: Values): Promise<number> {
  const file = String(values.file)
  if (typeof values.restore === 'string') return restore(file, values.restore)
  const settings = await redactionSettings(values)
  const map = values['no-map'] ? undefined : openRedactionMap(mapPath(values))
  let replaced = 0
  const placeholders = createPlaceholders({
    key: map ? placeholderKey(process.env) : createPlaceholderKey(),
    known: map?.known ?? [],
    onNew: (one) => {
      replaced++
      map?.add(one)
    },
  })
  const further = settings.indexes?.length
    ? (await import('../../scan/index-detectors.ts')).createIndexDetectors(settings.indexes, settings.publicFilter)
    : []
  const notices = new Set<string>()
  const redactor = createRedactor({ settings, placeholders, further })
  for await (const text of redactor.stream(itemsOf(file), (reason) => notices.add(reason))) await write(text)
  map?.close()
  if (replaced > 0) sayHowBack(replaced, map)
  for (const reason of notices) process.stderr.write(`codemoat: not wholly redacted: ${reason}\n`)
  return notices.size > 0 ? 3 : 0
}

async function redactionSettings(values: Values): Promise<ScanSettings> {
  const configuration = await findConfiguration(values, process.cwd())
  const settings = await settingsFrom({ ...values, 'no-baseline': true }, configuration)
  return { ...settings, policy: { ...settings.policy, kinds: (values.kinds as readonly Kind[] | undefined) ?? KINDS } }
}

function mapPath(values: Values): string {
  return values.map === undefined ? newMapPath(process.env) : resolve(String(values.map))
}

async function* itemsOf(file: string): AsyncGenerator<SourceItem> {
  const items = file === STANDARD_INPUT ? standardInputSource().items() : fileItems(file)
  let isFirst = true
  for await (const item of items) {
    if (isFirst && item.kind === 'blob' && archiveKind(item.blob.bytes) !== undefined) throw archive(file)
    isFirst = false
    yield item
  }
}

function* fileItems(path: string): Generator<SourceItem> {
  for (const part of createFileReader()(resolve(path))) {
    if (part.kind === 'unread') yield { kind: 'skipped', skipped: { path, reason: part.reason } }
    else {
      const blob = { bytes: part.bytes, origin: { path } }
      yield part.place === undefined ? { kind: 'blob', blob } : { kind: 'blob', blob, place: part.place }
    }
  }
}

function archive(file: string): Failure {
  const name = file === STANDARD_INPUT ? 'standard input' : `'${file}'`
  return new Failure('not-redactable', `${name} is an archive; in its packed bytes nothing can be replaced`, {
    hint: 'unpack it, and redact the files in it',
  })
}

function sayHowBack(replaced: number, map: RedactionMap | undefined): void {
  const what = `${replaced} ${replaced === 1 ? 'secret' : 'different secrets'} replaced`
  const how = map ? `; to put back what is in the text:\n  codemoat redact --restore ${map.path} <file>` : ''
  process.stderr.write(`codemoat: ${what}${how}\n`)
}

async function restore(file: string, path: string): Promise<number> {
  const restorer = createRestorer(readRedactionMap(resolve(path)))
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(resolve(file))
  try {
    for await (const chunk of stream) await write(restorer.push(chunk as Uint8Array))
  } catch (error) {
    throw new Failure('path-not-found', `'${file}' cannot be read: ${(error as Error).message}`, {
      hint: 'give the path of a file that you may read, or "-"',
      cause: error,
    })
  }
  await write(restorer.end())
  process.stderr.write(
    `codemoat: ${restorer.count} ${restorer.count === 1 ? 'placeholder' : 'placeholders'} put back\n`,
  )
  return 0
}

/** Waits until the bytes are taken: they may be a view that the next step overwrites. */
function write(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
