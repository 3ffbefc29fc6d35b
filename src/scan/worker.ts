/** The worker thread's side of the pool: batches of items in, results out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SourceItem } from '../sources/source.ts'
import { createItemScanner, failedResult } from './item-scanner.ts'
import type { ScanSettings } from './settings.ts'

/** How a worker thread knows that it is ours: the library may be loaded in somebody else's. */
export interface WorkerData {
  readonly codemoat: 'scan-worker'
  readonly settings: ScanSettings
}

export function isScanWorker(): boolean {
  return (workerData as WorkerData | null)?.codemoat === 'scan-worker'
}

export function serveScans(): void {
  const { settings } = workerData as WorkerData
  const scanner = createItemScanner(settings)
  // Who waits for it hears of it: a batch that cannot be scanned is said in the coverage.
  scanner.catch(() => {})
  parentPort?.on('message', async (items: readonly SourceItem[]) => {
    const result = await scanner.then((ready) => ready.scan(items)).catch((error) => failedResult(items, error))
    parentPort?.postMessage(result)
  })
}
