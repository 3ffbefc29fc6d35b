/**
 * The use case: a whole history, audited. A survey says what is found in which object, beside it git says which commit
 * has which object; then everything found is shown in the place where it came in.
 */
import { availableParallelism } from 'node:os'
import type { Coverage, Skipped } from '../../base/coverage.ts'
import type { Finding } from '../../base/finding.ts'
import { type HistoryLog, startHistoryLog } from '../../git/history-log.ts'
import {
  findRepository,
  listAllCommits,
  listAllObjects,
  listObjectFiles,
  type ObjectFiles,
  type Repository,
} from '../../git/object-store.ts'
import type { OidSet } from '../../git/oid-set.ts'
import { COMMIT, TAG } from '../../git/pack/pack-entries.ts'
import { reachableObjects } from '../../git/reachable-objects.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import { keyOfRules, openCleanCache } from '../clean-cache.ts'
import { createItemScanner } from '../item-scanner.ts'
import type { Progress, ScanRun } from '../scan.ts'
import type { ScanSettings } from '../settings.ts'
import { fewOf, fewWanted, type IsWanted } from './few-objects.ts'
import { createMissingTest, missingBlobs } from './missing-blobs.ts'
import { isPacked, outsidePacks } from './packed-objects.ts'
import { lostObjects, oidOf, oidsOfFamilies, openPacks, planTasks, type SurveyPlan } from './plan-survey.ts'
import { nameOfObject, surveyByReading } from './read-survey.ts'
import { type RememberedLog, startRememberedLog } from './remembered-log.ts'
import { type HistoryScope, WHOLE_HISTORY } from './scope.ts'
import { showFindings } from './show-findings.ts'
import type { ObjectFound, SharedPack, SurveyResult } from './survey.ts'
import { type SurveyThreads, startSurveyThreads } from './survey-threads.ts'
import { blobsOf, findTips, type Sighting, type Tips, trace } from './trace.ts'

export interface HistoryOptions {
  readonly place: GitPlace
  readonly settings: ScanSettings
  readonly scope?: HistoryScope
  /** Folder where it is remembered which objects are clean. */
  readonly cache?: string
  readonly jobs?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What all threads together may hold of rebuilt objects; beside it lie packs, tables and Node itself. */
const HELD_BYTES = 128 * 1024 * 1024

/** Smaller packs are gone through before threads have started. */
const BYTES_FOR_THREADS = 1024 * 1024

/** Findings as they are shown, one for each secret, once all is read. @throws {Failure} while iterating */
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
  readonly #scope: HistoryScope
  readonly #skipped: Skipped[] = []
  readonly #found = new Map<string, MutableSighting>()
  readonly #unread = new Set<string>()
  /** Objects that were not wholly looked into. */
  readonly #doubtful = new Set<string>()
  #log: HistoryLog | undefined
  /** The same, where there is a cache. */
  #remembered: RememberedLog | undefined
  /** Of a whole history. Asked for early: the more memory this process has, the longer another takes to start. */
  #tips: Promise<Tips> | undefined
  /** What the cache knows. */
  #clean: OidSet | undefined
  #objects = 0
  #bytes = 0
  #share = 0
  #isDone = false

  constructor(options: HistoryOptions) {
    this.#options = options
    this.#scope = options.scope ?? WHOLE_HISTORY
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
    const { place, settings, signal, cache: folder } = this.#options
    try {
      const repository = await findRepository(place)
      const files = listObjectFiles(repository, place.environment)
      this.#remembered = await this.#remember(repository, files)
      this.#log = this.#remembered ?? startHistoryLog(place, this.#scope.logRevisions)
      if (this.#scope.revisions === undefined) this.#tips = findTips(place)
      this.#noteFiles(repository, files)
      const wanted =
        this.#scope.revisions && (await reachableObjects(place, this.#scope.revisions, repository.oidBytes))
      const cache = folder === undefined ? undefined : openCleanCache(folder, keyOfRules(settings), repository.oidBytes)
      this.#clean = cache?.clean
      const packs = await this.#survey(repository, files, { wanted, clean: cache?.clean })
      const isPartial = files.isPartial && wanted === undefined
      if (this.#found.size > 0 || isPartial) yield* await this.#show(repository, packs, isPartial)
      this.#isDone = signal?.aborted !== true
      if (cache !== undefined && this.#isDone) cache.save(this.#cleanObjects(cache.clean, packs))
    } finally {
      this.#log?.stop()
    }
  }

  async #remember({ gitFolder }: Repository, files: ObjectFiles): Promise<RememberedLog | undefined> {
    const { place, cache: folder } = this.#options
    const { revisions, messagesOnly, logRevisions } = this.#scope
    if (folder === undefined || revisions !== undefined || messagesOnly) return undefined
    return startRememberedLog(place, logRevisions, { folder, gitFolder, packs: files.isPartial ? files.packs : [] })
  }

  async #everyObject(isWanted: IsWanted | undefined): Promise<readonly string[]> {
    const all = await listAllObjects(this.#options.place)
    return isWanted ? all.filter((oid) => isWanted(Buffer.from(oid, 'hex'), 0)) : all
  }

  #noteFiles(repository: Repository, files: ObjectFiles): void {
    this.#skipped.push(...files.problems)
    if (!repository.isShallow || this.#scope.isComplete) return
    this.#skipped.push({ path: repository.gitFolder, reason: 'a shallow clone: older commits are not there' })
  }

  async #survey(repository: Repository, files: ObjectFiles, { wanted, clean }: Choice): Promise<readonly SharedPack[]> {
    const { oidBytes } = repository
    const isWanted: IsWanted | undefined =
      wanted || clean ? (oids, at) => wanted?.has(oids, at) !== false && !clean?.has(oids, at) : undefined
    const few = isWanted && (wanted && !clean ? fewOf(wanted, oidBytes) : fewWanted(files, oidBytes, isWanted))
    // Copied code reaches over the borders of what is new in an object: where it is looked for, objects are read whole.
    const whole = few ?? (this.#options.settings.indexes?.length ? await this.#everyObject(isWanted) : undefined)
    if (whole !== undefined) {
      for (const oid of whole) this.#unread.add(oid)
      await this.#read(repository, files)
      return []
    }
    const jobs = files.packBytes < BYTES_FOR_THREADS ? 1 : (this.#options.jobs ?? availableParallelism())
    const threads = startSurveyThreads(jobs, this.#options.settings)
    try {
      const { packs, unreadable } = openPacks(files.packs, repository.oidBytes, {
        ...(isWanted && { isWanted }),
        ...(this.#scope.messagesOnly && { types: [COMMIT, TAG] }),
      })
      await this.#surveyPacks(packs, threads, Math.floor(HELD_BYTES / jobs))
      for (const oid of outsidePacks(files.looseOids, packs, isWanted)) this.#unread.add(oid)
      if (unreadable.length > 0) await this.#readPacks(unreadable, wanted)
      await this.#read(repository, files)
      return packs
    } finally {
      await threads.close()
    }
  }

  async #surveyPacks(packs: readonly SharedPack[], threads: SurveyThreads, heldBytes: number): Promise<void> {
    const tasks = planTasks(packs, heldBytes)
    let done = 0
    for await (const outcome of threads.run(tasks, this.#options.signal)) {
      this.#share = ++done / tasks.length
      if (outcome.kind === 'done') this.#take(outcome.result)
      else {
        const { pack, from, to } = outcome.task
        // What our own reader stumbles over, git may still read.
        for (const oid of oidsOfFamilies(pack, from, to)) this.#unread.add(oid)
      }
    }
    for (const pack of packs) for (const oid of lostObjects(pack)) this.#unread.add(oid)
  }

  /** All objects that git sees: those of packs that we cannot open are among them. */
  async #readPacks(unreadable: SurveyPlan['unreadable'], wanted: OidSet | undefined): Promise<void> {
    for (const { path, reason } of unreadable) this.#skipped.push({ path, reason: `read by git alone, for ${reason}` })
    for (const oid of await listAllObjects(this.#options.place)) {
      if (wanted?.has(Buffer.from(oid, 'hex'), 0) !== false) this.#unread.add(oid)
    }
  }

  async #read({ oidBytes }: Repository, files: ObjectFiles): Promise<void> {
    const { place, settings, signal } = this.#options
    const { messagesOnly } = this.#scope
    const given = { scanner: await createItemScanner(settings), oidBytes, files, signal, messagesOnly }
    const read = await surveyByReading(place, [...this.#unread], given)
    this.#skipped.push(...read.skipped)
    for (const oid of read.unread) this.#doubtful.add(oid)
    this.#take(read.result)
  }

  #take({ blobs, messages, names, unread, notices, objects, bytes }: SurveyResult): void {
    this.#objects += objects
    this.#bytes += bytes
    for (const { oid } of unread) this.#unread.add(oid)
    for (const { oid, reason } of notices) {
      this.#skipped.push({ path: nameOfObject('blob', oid), reason })
      this.#doubtful.add(oid)
    }
    // A survey finds nothing but secrets.
    if (this.#options.settings.policy.kinds.includes('secret')) this.#note(blobs, messages, names)
    this.#options.onProgress?.({
      blobs: this.#objects,
      bytes: this.#bytes,
      findings: this.#found.size,
      share: this.#share,
    })
  }

  #note(blobs: readonly ObjectFound[], messages: readonly ObjectFound[], names: SurveyResult['names']): void {
    for (const { oid, ids } of blobs) for (const id of ids) this.#sighting(id).blobs.add(oid)
    for (const { oid, ids } of messages) for (const id of ids) this.#sighting(id).messages.add(oid)
    for (const { oid, ids, name } of names) for (const id of ids) this.#sighting(id).names.set(name, oid)
  }

  #sighting(id: string): MutableSighting {
    let sighting = this.#found.get(id)
    if (sighting === undefined) {
      sighting = { id, blobs: new Set(), messages: new Set(), names: new Map() }
      this.#found.set(id, sighting)
    }
    return sighting
  }

  async #show({ oidBytes }: Repository, packs: readonly SharedPack[], isPartial: boolean): Promise<Finding[]> {
    const { place, settings } = this.#options
    const scanner = await createItemScanner(settings)
    const log = this.#log as HistoryLog
    const sightings = [...this.#found.values()]
    const found = blobsOf(sightings)
    const isAbsent = createMissingTest((oid) => this.#isHere(oid, packs))
    const isMissing = (oid: string): boolean => !found.has(oid) && isAbsent(oid)
    const changes = await log.changes(found, isPartial ? isMissing : undefined)
    // A path that is a secret is not kept.
    const isKept = this.#options.signal?.aborted !== true && sightings.every(({ names }) => names.size === 0)
    if (isKept) this.#remembered?.save(found, changes)
    if (isPartial) this.#skipped.push(...missingBlobs(changes.filter(({ oid }) => isMissing(oid))))
    const traced = await trace(sightings, changes, {
      place,
      log,
      tips: this.#tips,
      allCommits: () => listAllCommits(place),
      onlyNew: this.#scope.revisions !== undefined,
      idsIn: async (oids) => (await surveyByReading(place, oids, { scanner, oidBytes })).result.blobs,
    })
    const shown = await showFindings(traced, { place, settings })
    for (const id of traced.keys()) {
      if (shown.some((finding) => finding.id === id)) continue
      this.#skipped.push({
        path: [...this.#sighting(id).blobs][0] ?? id,
        reason: 'something was found in it that could not be shown',
      })
    }
    return shown
  }

  #isHere(oid: Uint8Array, packs: readonly SharedPack[]): boolean {
    if (isPacked(packs, oid) || this.#clean?.has(oid, 0)) return true
    return this.#unread.has(Buffer.from(oid).toString('hex'))
  }

  /** What was clean before, and all that was looked at and in which nothing was found. */
  #cleanObjects(before: OidSet, packs: readonly SharedPack[]): OidSet {
    const found = new Set(this.#doubtful)
    for (const { blobs, messages, names } of this.#found.values()) {
      for (const oid of [...blobs, ...messages, ...names.values()]) found.add(oid)
    }
    for (const { entries, wanted } of packs) {
      for (let entry = 0; entry < entries.count; entry++) {
        if (wanted?.[entry] === 0 || found.has(oidOf(entries, entry))) continue
        before.add(entries.oids, (entries.positions[entry] as number) * entries.oidBytes)
      }
    }
    for (const oid of this.#unread) if (!found.has(oid)) before.addHex(oid)
    return before
  }
}

interface MutableSighting extends Sighting {
  readonly blobs: Set<string>
  readonly messages: Set<string>
  readonly names: Map<string, string>
}

interface Choice {
  readonly wanted: OidSet | undefined
  readonly clean: OidSet | undefined
}
