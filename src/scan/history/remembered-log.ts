/**
 * Remembers where what was found came in, so that the next audit asks git for the commits alone that are new. Only ids and
 * paths are kept, and only of objects in which something was found.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type HistoryLog, type LoggedChange, startHistoryLog } from '../../git/history-log.ts'
import { runGit } from '../../git/run-git.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import { readCacheFile, writeCacheFile } from '../cache-file.ts'

export interface RememberedLog extends HistoryLog {
  /** Keeps what `changes` gave for these objects. @throws {Failure} report-not-writable */
  save(wanted: ReadonlySet<string>, changes: readonly LoggedChange[]): void
}

/** What one audit leaves to the next. */
interface Memory {
  /** Commits that names and reflogs led to. */
  readonly tips: readonly string[]
  /** The objects whose changes are known. */
  readonly wanted: readonly string[]
  readonly changes: readonly LoggedChange[]
  /** All commits that were read, newest first, joined. */
  readonly commits: string
  /** Of a partial clone, whose log tells what is missing: the packs that were there. */
  readonly packs: readonly string[]
}

/** In a clone that lacks nearly everything, nearly everything would have to be kept. */
const CHANGES_MAX = 20_000

/** Counts the forms that a memory had. */
const FORM = '1'

/**
 * The log of all that `revisions` lead to. What is remembered of it is used where everything that it was about is still
 * there and asked for; otherwise git is asked for the whole.
 */
export async function startRememberedLog(
  place: GitPlace,
  revisions: readonly string[],
  {
    folder,
    gitFolder,
    packs,
  }: { readonly folder: string; readonly gitFolder: string; readonly packs: Memory['packs'] },
): Promise<RememberedLog> {
  const key = createHash('sha256')
    .update(JSON.stringify([FORM, gitFolder, revisions]))
    .digest('hex')
  const file = join(folder, `${key.slice(0, 16)}.log`)
  const tips = await tipsOf(place, revisions)
  const memory = readMemory(file, key)
  // What was in a pack that is gone may be missing now.
  const hasPacks = memory?.packs.every((pack) => packs.includes(pack))
  const known = memory && hasPacks && (await leadTo(place, tips, memory.tips)) ? memory : undefined
  // By the tips alone, whatever happens to the names meanwhile.
  const start = (before: readonly string[]): HistoryLog =>
    tips.length === 0 ? startHistoryLog(place, revisions) : startHistoryLog(place, [], beyond(tips, before))
  return new Remembered(known, {
    start,
    hasNew: beyond(tips, known?.tips ?? []).some((line) => !line.startsWith('^')),
    keep: (made) => writeCacheFile(file, key, Buffer.from(JSON.stringify({ tips, packs, ...made } satisfies Memory))),
  })
}

interface Repository {
  /** The log of all tips, without what `before` lead to. */
  start(before: readonly string[]): HistoryLog
  /** True where there are commits that the memory does not know. */
  readonly hasNew: boolean
  keep(made: Omit<Memory, 'tips' | 'packs'>): void
}

class Remembered implements RememberedLog {
  readonly #known: Memory | undefined
  readonly #repository: Repository
  #log: HistoryLog | undefined
  #commits: ReadonlySet<string> = new Set()

  constructor(known: Memory | undefined, repository: Repository) {
    this.#known = known
    this.#repository = repository
    if (known === undefined || repository.hasNew) this.#log = repository.start(known?.tips ?? [])
  }

  async changes(
    blobs: ReadonlySet<string>,
    isMore: (oid: string) => boolean = () => false,
  ): Promise<readonly LoggedChange[]> {
    const isWanted = (oid: string): boolean => blobs.has(oid) || isMore(oid)
    const before = covers(this.#known, blobs) ? this.#known : undefined
    if (before === undefined && this.#known !== undefined) {
      this.#log?.stop()
      this.#log = this.#repository.start([])
    }
    const fresh = (await this.#log?.changes(blobs, isMore)) ?? []
    const read = this.#log?.commits() ?? new Set<string>()
    this.#commits = before ? new Set([...read, ...commitsOf(before)]) : read
    // No new commit is a parent of one that was there.
    const old = (before?.changes ?? []).filter(({ oid, oldOids }) => isWanted(oid) || oldOids.some(isWanted))
    return [...fresh, ...old.map((change) => ({ ...change, order: change.order + read.size }))]
  }

  commits(): ReadonlySet<string> {
    return this.#commits
  }

  stop(): void {
    this.#log?.stop()
  }

  save(wanted: ReadonlySet<string>, changes: readonly LoggedChange[]): void {
    // Nothing was asked for that is not remembered.
    if (this.#log === undefined || changes.length > CHANGES_MAX) return
    this.#repository.keep({ wanted: [...wanted], changes, commits: [...this.#commits].join('') })
  }
}

function covers(known: Memory | undefined, all: ReadonlySet<string>): boolean {
  const wanted = new Set(known?.wanted)
  return [...all].every((oid) => wanted.has(oid))
}

async function tipsOf(place: GitPlace, revisions: readonly string[]): Promise<readonly string[]> {
  const printed = await runGit(place, 'rev-list', ['--no-walk=unsorted', ...revisions]).catch(() => '')
  return [...new Set(printed.split('\n').filter((line) => line !== ''))]
}

/** True where `tips` still lead to all commits that `before` led to. */
async function leadTo(place: GitPlace, tips: readonly string[], before: readonly string[]): Promise<boolean> {
  const gone = beyond(before, tips)
  if (gone.every((line) => line.startsWith('^'))) return true
  const input = `${gone.join('\n')}\n`
  // What is not there any more cannot be asked for either.
  const left = await runGit(place, 'rev-list', ['--max-count=1', '--stdin'], input).catch(() => 'gone')
  return left === ''
}

/** As revisions: what `tips` lead to and `others` do not. */
function beyond(tips: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return [...tips.filter((tip) => !known.has(tip)), ...others.map((other) => `^${other}`)]
}

function commitsOf({ commits, tips }: Memory): string[] {
  const length = tips[0]?.length ?? 1
  return Array.from({ length: commits.length / length }, (_, index) =>
    commits.slice(index * length, (index + 1) * length),
  )
}

function readMemory(file: string, key: string): Memory | undefined {
  const kept = readCacheFile(file, key)
  return kept && (JSON.parse(kept.toString('utf8')) as Memory)
}
