/** The use case: everything that a source holds, scanned, in this thread or on several. */
import { availableParallelism } from 'node:os'
import type { Coverage, Skipped } from '../base/coverage.ts'
import type { Finding } from '../base/finding.ts'
import type { Source, SourceItem } from '../sources/source.ts'
import { createItemScanner, type ItemResult } from './item-scanner.ts'
import type { ScanSettings } from './settings.ts'

export interface ScanOptions {
  /** Threads; by default as many as the machine runs at once. Small sources are scanned in this thread. */
  readonly jobs?: number
  /** Ends the scan early: what was found so far stands, and the coverage is not complete. */
  readonly signal?: AbortSignal
  /** Called now and then while the scan runs. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly blobs: number
  readonly bytes: number
  readonly findings: number
}

/** A scan under way: findings as they are found, in no particular order; the coverage once they are all taken. */
export interface ScanRun extends AsyncIterable<Finding> {
  readonly coverage: Coverage
}

/** A batch is large enough that sending it costs nothing beside scanning it, and small enough to keep threads even. */
const BATCH_ITEMS = 128
const BATCH_BYTES = 2 * 1024 * 1024

/** Below this many batches, starting threads takes longer than the scan. */
const BATCHES_FOR_THREADS = 4

/** Where this was not bundled, as in tests that import the source, there is no file to start a thread from. */
export const CAN_START_THREADS = !import.meta.url.endsWith('.ts')

export function scan(source: Source, settings: ScanSettings, options: ScanOptions = {}): ScanRun {
  const totals = { blobs: 0, bytes: 0, findings: 0 }
  const skipped: Skipped[] = []
  let isDone = false
  const take = (result: ItemResult): readonly Finding[] => {
    totals.blobs += result.blobs
    totals.bytes += result.bytes
    totals.findings += result.findings.length
    skipped.push(...result.skipped)
    options.onProgress?.(totals)
    return result.findings
  }
  return {
    get coverage() {
      return {
        blobs: totals.blobs,
        bytes: totals.bytes,
        skipped: [...skipped],
        complete: isDone && skipped.length === 0,
      }
    },
    async *[Symbol.asyncIterator]() {
      for await (const result of results(source, settings, options)) yield* take(result)
      isDone = options.signal?.aborted !== true
    },
  }
}

/** One result a batch. */
async function* results(source: Source, settings: ScanSettings, options: ScanOptions): AsyncGenerator<ItemResult> {
  // An index that cannot be opened ends the scan before it begins: in a thread it would cost batch after batch.
  const opened = settings.indexes?.length ? await createItemScanner(settings) : undefined
  const jobs = CAN_START_THREADS ? (options.jobs ?? availableParallelism()) : 1
  const rest = batches(source)
  const first: SourceItem[][] = []
  while (first.length < BATCHES_FOR_THREADS) {
    const next = await rest.next()
    if (next.done) break
    first.push(next.value)
  }
  if (jobs > 1 && first.length === BATCHES_FOR_THREADS) {
    yield* scanOnThreads(chain(first, rest), settings, jobs, options.signal)
    return
  }
  const scanner = opened ?? (await createItemScanner(settings))
  for await (const batch of chain(first, rest)) {
    if (options.signal?.aborted) return
    yield await scanner.scan(batch)
  }
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}

async function* scanOnThreads(
  source: AsyncIterable<SourceItem[]>,
  settings: ScanSettings,
  jobs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ItemResult> {
  const { WorkerPool } = await import('./worker-pool.ts')
  const pool = new WorkerPool(jobs, settings)
  const running = new Set<Promise<void>>()
  const finished: ItemResult[] = []
  try {
    for await (const batch of source) {
      const worker = await pool.free()
      if (signal?.aborted) return
      const run = pool.scan(worker, batch).then((result) => {
        finished.push(result)
        running.delete(run)
      })
      running.add(run)
      yield* finished.splice(0)
    }
    while (running.size > 0) {
      await Promise.race(running)
      if (signal?.aborted) return
      yield* finished.splice(0)
    }
  } finally {
    yield* finished.splice(0)
    await pool.close()
  }
}

async function* batches(source: Source): AsyncGenerator<SourceItem[]> {
  let batch: SourceItem[] = []
  let bytes = 0
  for await (const item of source.items()) {
    batch.push(item)
    bytes += sizeOf(item)
    if (batch.length >= BATCH_ITEMS || bytes >= BATCH_BYTES) {
      yield batch
      batch = []
      bytes = 0
    }
  }
  if (batch.length > 0) yield batch
}

function sizeOf(item: SourceItem): number {
  if (item.kind === 'skipped') return 0
  return item.kind === 'blob' ? item.blob.bytes.length : (item.size ?? 0)
}
