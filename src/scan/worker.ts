/** The worker thread's side of the pool: batches of items in, results out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SourceItem } from '../sources/source.ts'
import { createItemScanner } from './item-scanner.ts'
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
  parentPort?.on('message', async (items: readonly SourceItem[]) => {
    parentPort?.postMessage(await scanner.scan(items))
  })
}
