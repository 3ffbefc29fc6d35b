/**
 * Opens archives in memory: zip and what is built on it (jar, whl, docx, apk ...), tar, gzip, and archives in archives.
 * Nothing is ever written to disk, so the names of entries are labels and no more.
 */
import type { Skipped } from '../base/coverage.ts'
import { LIMITS } from '../base/limits.ts'
import type { Blob } from '../base/passage.ts'
import { inflate } from './inflate.ts'
import type { SourceItem } from './source.ts'
import { isTar, readTar, type TarPart } from './tar.ts'
import { isZip, readZip, type ZipEntry } from './zip.ts'

export type ArchiveKind = 'zip' | 'tar' | 'gzip'
type ArchiveItem = Exclude<SourceItem, { kind: 'file' }>

/** What the bytes are, whatever their name; undefined where they are no archive that we open. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  // The third byte is the method, and there is but one.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip'
  if (isZip(bytes)) return 'zip'
  return isTar(bytes) ? 'tar' : undefined
}

/**
 * The entries of an archive, and of the archives among them, one after the other; what could not be opened, or not
 * wholly, as skipped. An archive that gives no entry at all is handed on as it is, so that nothing is lost: whoever
 * opens a blob need not scan it besides. Never throws for what the bytes are. `bytes` of a blob may be views of those
 * that were given: they hold as long as those do.
 */
export async function* openArchive(blob: Blob): AsyncGenerator<ArchiveItem> {
  const allowance = Math.max(blob.bytes.length * LIMITS.archiveRatio, LIMITS.archiveRatioFreeBytes)
  const budget: Budget = {
    bytes: Math.min(allowance, LIMITS.archiveBytes),
    entries: LIMITS.archiveEntries,
    spent: undefined,
  }
  yield* openWithin(blob, 1, budget)
  if (budget.spent !== undefined) yield skipped(blob.origin.path, `${budget.spent}: the rest was not opened`)
}

/** What is left for the outermost archive and all in it together: many small bombs are one large one. */
interface Budget {
  bytes: number
  entries: number
  spent: string | undefined
}

/** An entry, or what stands around the entries (without a name); or what is wrong with the archive. */
type Member =
  | { readonly name: string | undefined; readonly bytes: Uint8Array; readonly problem?: string | undefined }
  | { readonly name?: string; readonly problem: string }

async function* openWithin(blob: Blob, depth: number, budget: Budget): AsyncGenerator<ArchiveItem> {
  let isOpened = false
  for await (const member of membersOf(blob, budget)) {
    const origin = originOf(member.name, blob.origin)
    if ('bytes' in member) {
      const within = { bytes: member.bytes, origin }
      isOpened ||= member.name !== undefined
      if (member.name === undefined || archiveKind(member.bytes) === undefined) yield { kind: 'blob', blob: within }
      else if (depth < LIMITS.archiveDepth) yield* openWithin(within, depth + 1, budget)
      else {
        yield { kind: 'blob', blob: within }
        yield skipped(origin.path, `archives in archives are opened ${LIMITS.archiveDepth} deep`)
      }
    }
    if (member.problem !== undefined) yield skipped(origin.path, member.problem)
    if (budget.spent !== undefined) break
  }
  if (!isOpened) yield { kind: 'blob', blob }
}

function originOf(name: string | undefined, outer: Blob['origin']): Blob['origin'] {
  // The lines that a commit adds are not those of an entry.
  const { addedLines: _, ...origin } = outer
  if (name === undefined) return origin
  return { ...origin, path: `${outer.path}!${label(name)}`, archive: [...(outer.archive ?? []), outer.path] }
}

function membersOf(blob: Blob, budget: Budget): AsyncGenerator<Member> {
  const kind = archiveKind(blob.bytes)
  if (kind === 'zip') return zipMembers(blob.bytes, budget)
  return kind === 'gzip' ? gzipMembers(blob, budget) : tarMembers([blob.bytes], budget)
}

async function* zipMembers(bytes: Uint8Array, budget: Budget): AsyncGenerator<Member> {
  const archive = readZip(bytes)
  const { before, after } = archive
  // A program in front of its archive is the file itself; an archive there is one more.
  if (before.length > 0) yield { name: archiveKind(before) && '<before the archive>', bytes: before }
  for (const entry of archive.entries) {
    if ('problem' in entry) yield entry
    else if (!spendEntry(budget)) return
    else if (entry.data.length > 0 || !entry.name.endsWith('/')) yield await zipMember(entry, budget)
  }
  if (after.length > 0) yield { name: '<after the archive>', bytes: after }
}

async function zipMember(entry: ZipEntry, budget: Budget): Promise<Member> {
  const { name, data, method } = entry
  if (entry.isEncrypted) return { name, problem: 'encrypted' }
  if (method !== 0 && method !== 8) return { name, problem: `compression method ${method} is not known` }
  const content = method === 0 ? [data] : inflate(data, 'deflate', growthOf(data, budget))
  const { bytes, problem } = await collect(content, growthOf(data, budget))
  // Input counts too: entries may share theirs, and not all of it yields output.
  spendBytes(budget, Math.max(data.length, bytes.length))
  return { name, bytes, problem: problem ?? (entry.isCutOff ? 'cut off: the archive ends before it does' : undefined) }
}

async function* gzipMembers(blob: Blob, budget: Budget): AsyncGenerator<Member> {
  if (!spendEntry(budget)) return
  const name = (blob.origin.path.split(/[/!]/).at(-1) ?? '').replace(/\.gz$/i, '')
  const chunks = inflate(blob.bytes, 'gzip', growthOf(blob.bytes, budget))
  const { first, all } = await peek(chunks)
  if (isTar(first)) yield* tarMembers(within(all, budget), budget)
  else {
    const { bytes, problem } = await collect(all, growthOf(blob.bytes, budget))
    spendBytes(budget, bytes.length)
    if (bytes.length > 0 || problem === undefined) yield { name, bytes, problem }
    else yield { problem }
  }
}

async function* tarMembers(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Member> {
  try {
    for await (const part of readTar(chunks, LIMITS.archiveEntryBytes)) {
      if ('problem' in part) yield part
      else if (!spendEntry(budget)) return
      else yield { name: part.name, bytes: part.bytes, problem: tarProblem(part) }
    }
  } catch (error) {
    yield { problem: brokenData(error) }
  }
}

function tarProblem(part: Exclude<TarPart, { problem: string }>): string | undefined {
  if (part.isCutOff) return 'cut off: the archive ends before it does'
  return part.bytes.length < part.size ? tooLarge(part.bytes.length) : undefined
}

/** How far compressed data may grow, in bytes. */
function growthOf(data: Uint8Array, budget: Budget): number {
  const allowed = Math.max(data.length * LIMITS.archiveRatio, LIMITS.archiveRatioFreeBytes)
  return Math.max(1, Math.min(allowed, LIMITS.archiveEntryBytes, budget.bytes))
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

/** All chunks together, at most so many bytes, as far as they can be read. */
async function collect(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mostBytes: number,
): Promise<{ bytes: Uint8Array; problem: string | undefined }> {
  const parts: Uint8Array[] = []
  let length = 0
  let problem: string | undefined
  try {
    for await (const chunk of chunks) {
      parts.push(chunk)
      length += chunk.length
      if (length <= mostBytes) continue
      problem = tooLarge(mostBytes)
      break
    }
  } catch (error) {
    problem = brokenData(error)
  }
  const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  return { bytes: bytes.subarray(0, mostBytes), problem }
}

/** The first chunk, and all chunks with it. What goes wrong with the first goes wrong when all are asked for. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ first: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const next = chunks.next()
  const first = await next.then(
    ({ value }) => value ?? new Uint8Array(0),
    () => new Uint8Array(0),
  )
  async function* all(): AsyncGenerator<Uint8Array> {
    await next
    yield first
    yield* chunks
  }
  return { first, all: all() }
}

function brokenData(error: unknown): string {
  const isCutOff = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
  return isCutOff ? 'cut off: what is there was scanned' : 'the data is broken: what stands before was scanned'
}

function tooLarge(scanned: number): string {
  return `too large when unpacked: the first ${scanned} bytes were scanned`
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
