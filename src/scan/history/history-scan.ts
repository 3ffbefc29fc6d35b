/**
 * The use case: a whole history, audited. A survey says what is found in which object, beside it git says which commit
 * has which object; then everything found is shown in the place where it came in.
 */
import { availableParallelism } from 'node:os'
import type { Coverage, Skipped } from '../../base/coverage.ts'
import type { Finding } from '../../base/finding.ts'
import { type HistoryLog, startHistoryLog } from '../../git/history-log.ts'
import { findRepository, listObjectFiles, type ObjectFiles, type Repository } from '../../git/object-store.ts'
import { COMMIT } from '../../git/pack/pack-entries.ts'
import { findOid } from '../../git/pack/pack-index.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import { createItemScanner } from '../item-scanner.ts'
import type { Progress, ScanRun } from '../scan.ts'
import type { ScanSettings } from '../settings.ts'
import { lostObjects, oidOf, openPacks, planTasks, type SurveyPlan } from './plan-survey.ts'
import { surveyByReading } from './read-survey.ts'
import { showFindings } from './show-findings.ts'
import { startSurveyThreads, type SurveyThreads } from './survey-threads.ts'
import type { SharedPack, SurveyResult } from './survey.ts'
import { type Sighting, trace } from './trace.ts'

export interface HistoryOptions {
  readonly place: GitPlace
  readonly settings: ScanSettings
  readonly jobs?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What all threads together may hold of rebuilt objects; beside it lie packs, tables and Node itself. */
const HELD_BYTES = 128 * 1024 * 1024

/** Findings as they are shown, one for each secret, once all is read. */
export function scanHistory(options: HistoryOptions): ScanRun {
  const audit = new Audit(options)
  return {
    get coverage() {
      return audit.coverage
    },
    [Symbol.asyncIterator]: () => audit.findings(),
  }
}

class Audit {
  readonly #options: HistoryOptions
  readonly #threads: SurveyThreads
  readonly #skipped: Skipped[] = []
  readonly #found = new Map<string, { blobs: Set<string>; messages: Set<string> }>()
  readonly #unread = new Set<string>()
  readonly #looseCommits: string[] = []
  #log: HistoryLog | undefined
  #objects = 0
  #bytes = 0
  #isDone = false

  constructor(options: HistoryOptions) {
    this.#options = options
    this.#threads = startSurveyThreads(options.jobs ?? availableParallelism(), options.settings)
  }

  get coverage(): Coverage {
    return {
      blobs: this.#objects,
      bytes: this.#bytes,
      skipped: [...this.#skipped],
      complete: this.#isDone && this.#skipped.length === 0,
    }
  }

  async *findings(): AsyncGenerator<Finding> {
    const { place, settings, signal } = this.#options
    try {
      const repository = await findRepository(place)
      this.#log = startHistoryLog(place, ['--all', '--reflog'])
      const files = listObjectFiles(repository, place.environment)
      const plan = openPacks(files.packs, repository.oidBytes)
      this.#noteFiles(repository, files, plan)
      await this.#survey(repository, files, plan)
      const sightings = [...this.#found].map(([id, objects]): Sighting => ({ id, ...objects }))
      if (sightings.length > 0) {
        const allCommits = (): Iterable<string> => this.#commits(plan.packs)
        const traced = await trace(sightings, { place, log: this.#log, allCommits })
        yield* await showFindings(traced, { place, settings })
      }
      this.#isDone = signal?.aborted !== true
    } finally {
      this.#log?.stop()
      await this.#threads.close()
    }
  }

  #noteFiles(repository: Repository, files: ObjectFiles, plan: SurveyPlan): void {
    this.#skipped.push(...files.problems)
    if (repository.isShallow)
      this.#skipped.push({ path: repository.gitFolder, reason: 'a shallow clone: older commits are not there' })
    for (const { path, reason } of plan.unreadable) this.#skipped.push({ path, reason: `this pack cannot be read: ${reason}` })
  }

  async #survey(repository: Repository, files: ObjectFiles, { packs }: SurveyPlan): Promise<void> {
    const { signal } = this.#options
    const tasks = planTasks(packs, HELD_BYTES / Math.max(1, this.#options.jobs ?? availableParallelism()))
    for await (const outcome of this.#threads.run(tasks, signal)) {
      if (outcome.kind === 'done') this.#take(outcome.result)
      else this.#skipped.push({ path: outcome.task.pack.path, reason: `a part of it could not be scanned: ${outcome.reason}` })
    }
    for (const pack of packs) for (const oid of lostObjects(pack)) this.#unread.add(oid)
    for (const oid of looseOnly(files.looseOids, packs)) this.#unread.add(oid)
    const scanner = createItemScanner(this.#options.settings)
    const read = await surveyByReading(this.#options.place, [...this.#unread], { scanner, oidBytes: repository.oidBytes, signal })
    this.#skipped.push(...read.skipped)
    this.#looseCommits.push(...read.commits)
    this.#take(read.result)
  }

  #take({ blobs, messages, unread, notices, objects, bytes }: SurveyResult): void {
    this.#objects += objects
    this.#bytes += bytes
    for (const { oid, ids } of blobs) for (const id of ids) this.#sighting(id).blobs.add(oid)
    for (const { oid, ids } of messages) for (const id of ids) this.#sighting(id).messages.add(oid)
    for (const { oid } of unread) this.#unread.add(oid)
    for (const { oid, reason } of notices) this.#skipped.push({ path: `<blob ${oid}>`, reason })
    this.#options.onProgress?.({ blobs: this.#objects, bytes: this.#bytes, findings: this.#found.size })
  }

  #sighting(id: string): { blobs: Set<string>; messages: Set<string> } {
    let sighting = this.#found.get(id)
    if (sighting === undefined) {
      sighting = { blobs: new Set(), messages: new Set() }
      this.#found.set(id, sighting)
    }
    return sighting
  }

  *#commits(packs: readonly SharedPack[]): Generator<string> {
    for (const { entries } of packs) {
      for (let entry = 0; entry < entries.count; entry++) if (entries.types[entry] === COMMIT) yield oidOf(entries, entry)
    }
    yield* this.#looseCommits
  }
}

/** Loose objects that are in no pack: git leaves some there when it packs. */
function looseOnly(oids: readonly string[], packs: readonly SharedPack[]): string[] {
  return oids.filter((oid) => {
    const bytes = Buffer.from(oid, 'hex')
    return !packs.some(({ entries }) => findOid(entries, bytes, 0) >= 0)
  })
}
