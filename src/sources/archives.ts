/**
 * Opens archives in memory: zip and what is built on it (jar, whl, docx, apk ...), tar, gzip, databases of
 * chats, and archives in archives.
 * Nothing is ever written to disk, so the names of entries are labels and no more.
 */

import type { Skipped } from '../base/coverage.ts'
import { LIMITS } from '../base/limits.ts'
import type { Blob } from '../base/passage.ts'
import { archiveKind, isTar } from './archive-kind.ts'
import type { FileImage, OpenImage } from './file-image.ts'
import { brokenData, type Inflated, inflate, inflateLarge, inflateStart, inflateSteps, tooLarge } from './inflate.ts'
import type { SourceItem } from './source.ts'
import { readTar, type TarEntry } from './tar.ts'
import { readLargeZip, readZip, type ZipPart } from './zip.ts'

type ArchiveItem = Exclude<SourceItem, { kind: 'file' }>

/**
 * The entries of an archive, and of the archives among them, one after the other; what could not be opened, or not
 * wholly, as skipped. An archive that is broken or gives no entry at all is handed on as it is, so that nothing is lost:
 * whoever opens a blob need not scan it besides. Never throws for what the bytes are. `bytes` of a blob may be views of
 * those that were given: they hold as long as those do. `log` is the write-ahead log of a database.
 */
export async function* openArchive(blob: Blob, log: Uint8Array = NO_LOG): AsyncGenerator<ArchiveItem> {
  const budget = budgetOf(blob.bytes.length, log)
  yield* openWithin(blob, 1, budget)
  if (budget.spent !== undefined) yield skipped(blob.origin.path, `${budget.spent}: the rest was not opened`)
}

/** The same of a zip archive that is read where it stands. What it unpacks to may be a few times its size. */
export async function* openZipImage(image: OpenImage, origin: Blob['origin']): AsyncGenerator<ArchiveItem, boolean> {
  const bytes = Math.max(LIMITS.archiveBytes, image.length * LIMITS.largeArchiveRatio)
  const budget = { ...budgetOf(image.length, NO_LOG), bytes }
  return yield* openImageMembers(zipMembers(readLargeZip(image), budget), origin, budget)
}

/**
 * The values of a database of chats that is read where it stands. Returns whether that is all of it: otherwise, as where it is
 * any other database, whoever opens it scans its bytes as well.
 */
export async function* openDatabaseImage(
  image: FileImage,
  origin: Blob['origin'],
  log: Uint8Array = NO_LOG,
): AsyncGenerator<ArchiveItem, boolean> {
  const budget = budgetOf(image.length, log)
  return yield* openImageMembers(databaseMembers(image, budget), origin, budget)
}

async function* openImageMembers(
  members: AsyncIterable<Member>,
  origin: Blob['origin'],
  budget: Budget,
): AsyncGenerator<ArchiveItem, boolean> {
  const isOpened = yield* openMembers(members, { origin, depth: 1, budget })
  if (budget.spent !== undefined) yield skipped(origin.path, `${budget.spent}: the rest was not opened`)
  return isOpened && budget.spent === undefined
}

function budgetOf(length: number, log: Uint8Array): Budget {
  const allowance = Math.max(length * LIMITS.archiveRatio, LIMITS.archiveRatioFreeBytes)
  return { bytes: Math.min(allowance, LIMITS.archiveBytes), entries: LIMITS.archiveEntries, spent: undefined, log }
}

/** What is left for the outermost archive and all in it together: many small bombs are one large one. */
interface Budget {
  bytes: number
  entries: number
  spent: string | undefined
  /** The write-ahead log of the outermost archive, where that is a database. */
  log: Uint8Array
}

const NO_LOG = new Uint8Array(0)

/** An entry, or what stands around the entries (without a name); or what is wrong with the archive. */
type Member =
  | {
      readonly name: string | undefined
      readonly bytes: Uint8Array
      readonly problem?: string | undefined
      readonly known?: Blob['known']
    }
  | { readonly name?: string; readonly problem: string; readonly isBroken?: boolean }

const BROKEN: Member = { problem: 'the archive is broken: its bytes were scanned as they are', isBroken: true }

async function* openWithin(blob: Blob, depth: number, budget: Budget): AsyncGenerator<ArchiveItem> {
  const isOpened = yield* openMembers(membersOf(blob, budget), { origin: blob.origin, depth, budget })
  if (!isOpened) yield { kind: 'blob', blob }
}

interface Within {
  readonly origin: Blob['origin']
  readonly depth: number
  readonly budget: Budget
}

/** Returns whether its bytes need not be scanned as they are. */
async function* openMembers(
  members: AsyncIterable<Member>,
  { origin: outer, depth, budget }: Within,
): AsyncGenerator<ArchiveItem, boolean> {
  let isOpened = false
  for await (const member of members) {
    const origin = originOf(member.name, outer)
    if ('bytes' in member) {
      const within = { bytes: member.bytes, origin, ...(member.known && { known: member.known }) }
      isOpened ||= member.name !== undefined
      if (member.name === undefined || archiveKind(member.bytes) === undefined) yield { kind: 'blob', blob: within }
      else if (depth < LIMITS.archiveDepth) yield* openWithin(within, depth + 1, budget)
      else {
        yield { kind: 'blob', blob: within }
        yield skipped(origin.path, `archives in archives are opened ${LIMITS.archiveDepth} deep`)
      }
    } else if (member.isBroken) isOpened = false
    if (member.problem !== undefined) yield skipped(origin.path, member.problem)
    if (budget.spent !== undefined) break
  }
  return isOpened
}

function originOf(name: string | undefined, outer: Blob['origin']): Blob['origin'] {
  // The lines that a commit adds are not those of an entry.
  const { addedLines: _, ...origin } = outer
  if (name === undefined) return origin
  return { ...origin, path: `${outer.path}!${label(name)}`, archive: [...(outer.archive ?? []), outer.path] }
}

function membersOf(blob: Blob, budget: Budget): AsyncGenerator<Member> {
  const kind = archiveKind(blob.bytes)
  if (kind === 'sqlite') return databaseMembers(blob.bytes, budget)
  if (kind === 'zip') return zipMembers(readZip(blob.bytes), budget)
  return kind === 'gzip' ? gzipMembers(blob, budget) : tarMembers(blob.bytes, budget)
}

async function* databaseMembers(image: FileImage, budget: Budget): AsyncGenerator<Member> {
  const { log } = budget
  budget.log = NO_LOG
  // What is not compressed cannot be more than there is: the pages of a database that is whole hold one value each.
  let rows = Math.max(LIMITS.archiveEntries, image.length / LIMITS.databaseRowBytes)
  try {
    const { openDatabase } = await import('./open-database.ts')
    for await (const row of openDatabase(image, log)) {
      if (--rows < 0) {
        yield { problem: 'the database has very many rows: its bytes were scanned as they are', isBroken: true }
        return
      }
      if ('bytes' in row) spendBytes(budget, row.unpacked ?? 0)
      yield row
      if (budget.spent !== undefined) return
    }
  } catch {
    yield { problem: 'the database is broken: its bytes were scanned as they are', isBroken: true }
  }
}

async function* zipMembers(parts: AsyncIterable<ZipPart>, budget: Budget): AsyncGenerator<Member> {
  try {
    for await (const part of parts) {
      // A program in front of its archive is the file itself; an archive there is one more.
      if (part.name === undefined) yield { name: archiveKind(part.data) && '<before the archive>', bytes: part.data }
      else if (!spendEntry(budget)) return
      else if (part.data.length > 0 || !part.name.endsWith('/')) yield await zipMember(part, part.name, budget)
    }
  } catch {
    yield BROKEN
  }
}

async function zipMember(part: ZipPart, name: string, budget: Budget): Promise<Member> {
  const { data, method } = part
  if (part.isEncrypted) return { name, problem: 'encrypted' }
  if (method !== 0 && method !== 8) return { name, problem: `compression method ${method} is not known` }
  const growth = growthOf(data, budget, LARGE_TEXT.test(name) ? LIMITS.archiveBytes : LIMITS.archiveEntryBytes)
  const { bytes, problem } = await unpacked(part, growth)
  // Input counts too: entries may share theirs, and not all of it yields output.
  spendBytes(budget, Math.max(data.length, bytes.length))
  return { name, bytes, problem }
}

/** Exports of chats are one such file; it is read in pieces. */
const LARGE_TEXT = /\.jsonl?$/i

async function unpacked({ data, method, size }: ZipPart, growth: number): Promise<Inflated> {
  if (method === 0) return limited(data, growth)
  const isLarge = size > LIMITS.archiveEntryBytes && growth > LIMITS.archiveEntryBytes
  return isLarge ? inflateLarge(data, Math.min(size, growth)) : inflate(data, 'deflate', growth)
}

async function* gzipMembers(blob: Blob, budget: Budget): AsyncGenerator<Member> {
  if (!spendEntry(budget)) return
  const start = inflateStart(blob.bytes, LIMITS.archiveRatioFreeBytes)
  if (start !== undefined && isTar(start)) {
    yield* tarMembers(within(inflateSteps(blob.bytes, 'gzip'), budget), budget)
    return
  }
  const name = (blob.origin.path.split(/[/!]/).at(-1) ?? '').replace(/\.gz$/i, '')
  const { bytes, problem } = await inflate(blob.bytes, 'gzip', growthOf(blob.bytes, budget))
  spendBytes(budget, bytes.length)
  if (bytes.length > 0 || problem === undefined) yield { name, bytes, problem }
  else yield { problem }
}

async function* tarMembers(data: Uint8Array | AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Member> {
  try {
    for await (const entry of readTar(data)) {
      if (!spendEntry(budget)) return
      yield { name: entry.name, bytes: entry.bytes, problem: tarProblem(entry) }
    }
  } catch (error) {
    yield data instanceof Uint8Array ? BROKEN : { problem: brokenData(error) }
  }
}

function tarProblem({ bytes, size, isCutOff }: TarEntry): string | undefined {
  if (isCutOff) return 'cut off: the archive ends before it does'
  return bytes.length < size ? tooLarge(bytes.length) : undefined
}

/** Data that is stored as it is. */
function limited(data: Uint8Array, maxBytes: number): Inflated {
  return { bytes: data.subarray(0, maxBytes), problem: data.length > maxBytes ? tooLarge(maxBytes) : undefined }
}

/** How far compressed data may grow, in bytes. */
function growthOf(data: Uint8Array, budget: Budget, most: number = LIMITS.archiveEntryBytes): number {
  const allowed = Math.max(data.length * LIMITS.archiveRatio, LIMITS.archiveRatioFreeBytes)
  return Math.max(1, Math.min(allowed, most, budget.bytes))
}

function spendEntry(budget: Budget): boolean {
  if (budget.entries-- > 0) return true
  budget.spent ??= `more than ${LIMITS.archiveEntries} entries`
  return false
}

function spendBytes(budget: Budget, bytes: number): void {
  budget.bytes -= bytes
  if (budget.bytes <= 0) budget.spent ??= 'unpacks to more than its size allows'
}

/** The chunks until the budget is spent. */
async function* within(chunks: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    spendBytes(budget, chunk.length)
    if (budget.spent !== undefined) return
  }
}

/** Characters that move the cursor or turn the direction of writing; `unicode` line ends too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be shown.
const UNSHOWABLE = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The name of an entry for people: no way up or to the root, nothing that a terminal would obey. */
function label(name: string): string {
  const parts = name.slice(0, LIMITS.archiveNameLength).replace(UNSHOWABLE, '\ufffd').split(/[\\/]/)
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/') || 'unnamed'
}

function skipped(path: string, reason: string): { kind: 'skipped'; skipped: Skipped } {
  return { kind: 'skipped', skipped: { path, reason } }
}
