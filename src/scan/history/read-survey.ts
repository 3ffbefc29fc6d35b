/** Judges objects one by one: loose ones, and those that git itself reads out, as archives and what our own reader could not rebuild. */

import type { Skipped } from '../../base/coverage.ts'
import { LIMITS } from '../../base/limits.ts'
import { messageOf } from '../../base/message-of.ts'
import type { Origin } from '../../base/passage.ts'
import { type LooseObject, readLooseObject } from '../../git/loose-objects.ts'
import { type ObjectHeader, type ObjectReader, openObjectReader } from '../../git/object-reader.ts'
import type { ObjectFiles } from '../../git/object-store.ts'
import { namesInTree, textOfMessage } from '../../git/object-text.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import { createPieceCutter } from '../../sources/pieces.ts'
import type { SourceItem } from '../../sources/source.ts'
import type { ItemScanner } from '../item-scanner.ts'
import { emptySurvey, type SurveyResult } from './survey.ts'

export interface ReadSurvey {
  readonly result: SurveyResult
  readonly skipped: readonly Skipped[]
  /** Ids of the objects that were not read, or not wholly. */
  readonly unread: ReadonlySet<string>
}

interface Reading extends ReadOptions {
  readonly result: SurveyResult
  readonly skipped: Skipped[]
  readonly unread: Set<string>
}

export interface ReadOptions {
  readonly scanner: ItemScanner
  readonly oidBytes: number
  /** What has a file of its own is read without git. */
  readonly files?: Pick<ObjectFiles, 'looseOids' | 'folders'>
  readonly signal?: AbortSignal | undefined
  /** Blobs and trees are passed over. */
  readonly messagesOnly?: boolean
}

/** Messages, lists of names: longer ones are nobody's. */
const TEXT_BYTES_MAX = LIMITS.wholeFileBytes

/** How an object without a name is called in the coverage. */
export function nameOfObject(type: string, oid: string): string {
  return `<${type} ${oid}>`
}

export async function surveyByReading(
  place: GitPlace,
  oids: readonly string[],
  options: ReadOptions,
): Promise<ReadSurvey> {
  const reading = { result: emptySurvey(), skipped: [], unread: new Set<string>(), ...options }
  const packed = await readLoose(oids, reading)
  let from = 0
  for (let ends = 0; from < packed.length && !options.signal?.aborted; ends++) {
    if (ends > ENDS_MAX) {
      for (const oid of packed.slice(from)) skip(reading, oid, 'object', 'git ended at too many others before it')
      break
    }
    // Git ends at an object that is broken; those behind it are asked for anew.
    from += await readSome(place, packed.slice(from), reading)
  }
  return reading
}

/** Half of what asking git for them costs. Those that are left: packed, broken, or too large to be read at once. */
async function readLoose(oids: readonly string[], reading: Reading): Promise<readonly string[]> {
  const { files, signal } = reading
  if (files === undefined || files.looseOids.length === 0) return oids
  const loose = new Set(files.looseOids)
  const left: string[] = []
  let read = 0
  for (const oid of oids) {
    if (signal?.aborted) break
    const object = loose.has(oid) ? looseObject(files.folders, oid) : undefined
    if (object === undefined) left.push(oid)
    else {
      await surveyObject(reading, oid, { ...object, size: object.bytes.length })
      // Lets a signal be seen, and the log of git be read.
      if (++read % LOOSE_AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return left
}

const LOOSE_AT_A_TIME = 64

function looseObject(folders: readonly string[], oid: string): LooseObject | undefined {
  for (const folder of folders) {
    const object = readLooseObject(folder, oid, LIMITS.wholeFileBytes)
    if (object && /^(?:blob|tree|commit|tag)$/.test(object.type)) return object
  }
  return undefined
}

/** Each end costs a process. */
const ENDS_MAX = 200

/** How many objects are done: all of them, or up to one that git ended at. */
async function readSome(place: GitPlace, oids: readonly string[], reading: Reading): Promise<number> {
  const objects = openObjectReader(place)
  objects.ask(oids)
  let done = 0
  try {
    for (const oid of oids) {
      if (reading.signal?.aborted) break
      const header = await objects.next()
      if (header === 'missing') skip(reading, oid, 'object', MISSING)
      else await surveyObject(reading, oid, { ...header, objects })
      done++
    }
    return oids.length
  } catch (error) {
    skip(reading, oids[done] ?? '', 'object', `git could not read it: ${messageOf(error)}`)
    return done + 1
  } finally {
    objects.stop()
  }
}

function skip({ skipped, unread }: Reading, oid: string, type: string, reason: string): void {
  skipped.push({ path: nameOfObject(type, oid), reason })
  unread.add(oid)
}

const MISSING = 'missing from the repository, or broken there, and nothing is fetched'

/** An object of known type: its bytes, or the reader that has just read its header. */
type Given = ObjectHeader & ({ readonly bytes: Uint8Array } | { readonly objects: ObjectReader })

async function surveyObject(reading: Reading, oid: string, given: Given): Promise<void> {
  const { result } = reading
  const { type, size } = given
  if (reading.messagesOnly && (type === 'blob' || type === 'tree')) {
    reading.unread.add(oid)
    return
  }
  result.objects++
  result.bytes += size
  if (type === 'blob') return surveyBlob(reading, oid, given)
  if (size > TEXT_BYTES_MAX) {
    skip(reading, oid, type, `a ${type} of ${size} bytes`)
    return
  }
  const bytes = 'bytes' in given ? given.bytes : await given.objects.read(size)
  if (type === 'tree') return surveyNames(reading, oid, bytes)
  const blob = { bytes: textOfMessage(bytes), origin: { path: nameOfObject(type, oid), oid } }
  const ids = await idsIn(reading, { kind: 'blob', blob })
  if (ids.length > 0) result.messages.push({ oid, ids })
}

async function surveyBlob(reading: Reading, oid: string, given: Given): Promise<void> {
  const origin = { path: nameOfObject('blob', oid), oid }
  const ids: string[] = []
  if ('bytes' in given) ids.push(...(await idsIn(reading, { kind: 'blob', blob: { bytes: given.bytes, origin } })))
  else for await (const item of readItems(given.objects, given.size, origin)) ids.push(...(await idsIn(reading, item)))
  if (ids.length > 0) reading.result.blobs.push({ oid, ids: [...new Set(ids)] })
}

/** The blob whose header was just read: whole, or in pieces where it is large. */
export async function* readItems(objects: ObjectReader, size: number, origin: Origin): AsyncGenerator<SourceItem> {
  if (size <= LIMITS.wholeFileBytes) {
    yield { kind: 'blob', blob: { bytes: await objects.read(size), origin } }
    return
  }
  const cut = createPieceCutter()
  let held: Uint8Array = new Uint8Array(0)
  for (let left = size; left > 0; ) {
    const wanted = Math.min(left, LIMITS.pieceBytes - held.length)
    const bytes: Uint8Array = Buffer.concat([held, await objects.read(wanted)])
    left -= wanted
    const { place, keepFrom } = cut(bytes, left === 0)
    yield { kind: 'blob', blob: { bytes, origin }, place }
    held = bytes.slice(keepFrom)
  }
}

async function surveyNames(reading: Reading, oid: string, tree: Uint8Array): Promise<void> {
  const names = [...namesInTree(tree, reading.oidBytes)].map(({ start, end }) => tree.subarray(start, end))
  const bytes = Buffer.concat(names.flatMap((name) => [name, NAME_END]))
  if ((await idsIn(reading, { kind: 'blob', blob: { bytes, origin: { path: '' } } })).length === 0) return
  for (const name of names) {
    const ids = await idsIn(reading, { kind: 'blob', blob: { bytes: name, origin: { path: '' } } })
    if (ids.length > 0) reading.result.names.push({ name: Buffer.from(name).toString('utf8'), ids, oid })
  }
}

const NAME_END = Buffer.from('\n')

async function idsIn(reading: Reading, item: SourceItem): Promise<string[]> {
  const { findings, skipped } = await reading.scanner.scan([item])
  reading.skipped.push(...skipped)
  if (skipped.length > 0 && item.kind === 'blob' && item.blob.origin.oid) reading.unread.add(item.blob.origin.oid)
  return findings.map(({ id }) => id)
}
