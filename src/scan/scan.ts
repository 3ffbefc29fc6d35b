/** The use case: everything that a source holds, scanned, in this thread or on several. */
import { availableParallelism } from 'node:os'
import type { Coverage, Skipped } from '../base/coverage.ts'
import type { Finding } from '../base/finding.ts'
import type { Source, SourceItem } from '../sources/source.ts'
import { createItemScanner, type ItemResult } from './item-scanner.ts'
import type { ScanSettings } from './settings.ts'
import type { WorkerPool } from './worker-pool.ts'

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
  /** Of the objects of a history: how much of the work is done, from 0 to 1. */
  readonly share?: number
}

/** A scan under way: findings as they are found, in no particular order; the coverage once they are all taken. */
export interface ScanRun extends AsyncIterable<Finding> {
  readonly coverage: Coverage
}

/** A batch is large enough that sending it costs nothing beside scanning it, and small enough to keep threads even. */
const BATCH_ITEMS = 128
const BATCH_BYTES = 2 * 1024 * 1024

/** A thread costs half a second until its code is as fast as ours is by then: scans shorter than this have none. */
const THREADS_AFTER_S = 0.5

/** What this thread scans between two looks at the others. */
const STEP_ITEMS = 16

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

/**
 * One result for each batch, or part of one. This thread begins alone; where the scan turns out to be long, others help,
 * and this one goes on in steps short enough that none of them waits long for its next batch.
 */
async function* results(source: Source, settings: ScanSettings, options: ScanOptions): AsyncGenerator<ItemResult> {
  const { signal } = options
  const jobs = CAN_START_THREADS ? (options.jobs ?? availableParallelism()) : 1
  const scanner = await createItemScanner(settings)
  const startedAt = process.uptime()
  const running = new Set<Promise<void>>()
  const finished: ItemResult[] = []
  let pool: WorkerPool | undefined
  try {
    for await (const batch of batches(source)) {
      if (jobs > 1 && process.uptime() - startedAt > THREADS_AFTER_S) pool ??= await startPool(jobs - 1, settings)
      for (let from = 0; from < batch.length; ) {
        if (signal?.aborted) return
        const worker = pool?.takeIdle()
        const items = batch.slice(from, pool && !worker ? from + STEP_ITEMS : undefined)
        from += items.length
        if (pool && worker) {
          const run = pool.scan(worker, items).then((result) => {
            finished.push(result)
            running.delete(run)
          })
          running.add(run)
        } else finished.push(await scanner.scan(items))
        // Lets the threads say that they are done, and the user that it is enough.
        await new Promise((resolve) => setImmediate(resolve))
        yield* finished.splice(0)
      }
    }
    while (running.size > 0) {
      await Promise.race(running)
      if (signal?.aborted) return
      yield* finished.splice(0)
    }
  } finally {
    yield* finished.splice(0)
    await pool?.close()
  }
}

async function startPool(size: number, settings: ScanSettings): Promise<WorkerPool> {
  return new (await import('./worker-pool.ts')).WorkerPool(size, settings)
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
