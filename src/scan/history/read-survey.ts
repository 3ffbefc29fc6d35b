/** Judges objects that git itself reads out: loose ones, archives, and what our own reader could not rebuild. */
import type { Skipped } from '../../base/coverage.ts'
import { LIMITS } from '../../base/limits.ts'
import { type ObjectHeader, type ObjectReader, openObjectReader } from '../../git/object-reader.ts'
import { namesInTree, textOfMessage } from '../../git/object-text.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import { createPieceCutter } from '../../sources/pieces.ts'
import type { SourceItem } from '../../sources/source.ts'
import type { ItemScanner } from '../item-scanner.ts'
import { emptySurvey, type SurveyResult } from './survey.ts'

export interface ReadSurvey {
  readonly result: SurveyResult
  readonly skipped: readonly Skipped[]
  /** Ids of the commits among the objects. */
  readonly commits: readonly string[]
}

interface Reading {
  readonly objects: ObjectReader
  readonly scanner: ItemScanner
  readonly result: SurveyResult
  readonly skipped: Skipped[]
  readonly commits: string[]
  readonly oidBytes: number
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
  options: { readonly scanner: ItemScanner; readonly oidBytes: number; readonly signal?: AbortSignal | undefined },
): Promise<ReadSurvey> {
  const skipped: Skipped[] = []
  const commits: string[] = []
  const result = emptySurvey()
  if (oids.length === 0) return { result, skipped, commits }
  const objects = openObjectReader(place)
  const reading: Reading = { objects, result, skipped, commits, ...options }
  objects.ask(oids)
  try {
    for (const oid of oids) {
      if (options.signal?.aborted) break
      const header = await objects.next()
      if (header === 'missing') skipped.push({ path: nameOfObject('object', oid), reason: MISSING })
      else await surveyObject(reading, oid, header)
    }
  } catch (error) {
    skipped.push({ path: nameOfObject('object', oids[result.objects] ?? ''), reason: `git could not read it: ${messageOf(error)}` })
  } finally {
    objects.stop()
  }
  return { result, skipped, commits }
}

const MISSING = 'missing from the repository, or broken there, and nothing is fetched'

async function surveyObject(reading: Reading, oid: string, { type, size }: ObjectHeader): Promise<void> {
  const { objects, result, skipped } = reading
  result.objects++
  result.bytes += size
  if (type === 'blob') return surveyBlob(reading, oid, size)
  if (size > TEXT_BYTES_MAX) {
    skipped.push({ path: nameOfObject(type, oid), reason: `a ${type} of ${size} bytes` })
    return
  }
  const bytes = await objects.read(size)
  if (type === 'tree') return surveyNames(reading, oid, bytes)
  if (type === 'commit') reading.commits.push(oid)
  const ids = await idsIn(reading, { kind: 'blob', blob: { bytes: textOfMessage(bytes), origin: { path: nameOfObject(type, oid) } } })
  if (ids.length > 0) result.messages.push({ oid, ids })
}

async function surveyBlob(reading: Reading, oid: string, size: number): Promise<void> {
  const origin = { path: nameOfObject('blob', oid), oid }
  const ids: string[] = []
  if (size <= LIMITS.wholeFileBytes) {
    ids.push(...(await idsIn(reading, { kind: 'blob', blob: { bytes: await reading.objects.read(size), origin } })))
  } else {
    const cut = createPieceCutter()
    let held = new Uint8Array(0)
    for (let left = size; left > 0; ) {
      const wanted = Math.min(left, LIMITS.pieceBytes - held.length)
      const bytes: Uint8Array = Buffer.concat([held, await reading.objects.read(wanted)])
      left -= wanted
      const { place, keepFrom } = cut(bytes, left === 0)
      ids.push(...(await idsIn(reading, { kind: 'blob', blob: { bytes, origin }, place })))
      held = bytes.slice(keepFrom)
    }
  }
  if (ids.length > 0) reading.result.blobs.push({ oid, ids: [...new Set(ids)] })
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
  return findings.map(({ id }) => id)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
