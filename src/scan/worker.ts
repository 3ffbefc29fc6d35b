/** The worker thread's side of the pool: batches of items in, results out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SourceItem } from '../sources/source.ts'
import { createItemScanner } from './item-scanner.ts'
import type { WorkerData } from './scan-worker.ts'

/** Answers every batch with its result, until the thread is ended. */
export function serveScans(): void {
  const { settings } = workerData as WorkerData
  const scanner = createItemScanner(settings)
  parentPort?.on('message', async (items: readonly SourceItem[]) => {
    parentPort?.postMessage(await scanner.scan(items))
  })
}
