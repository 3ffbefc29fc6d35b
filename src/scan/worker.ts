/** The worker thread's side of the pool: batches of items in, results out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SourceItem } from '../sources/source.ts'
import { secretsOptions } from './blob-scanner.ts'
import { createSurveyor, type SurveyTask } from './history/survey.ts'
import { outcomeOf } from './history/survey-threads.ts'
import { createItemScanner } from './item-scanner.ts'
import type { ScanSettings } from './settings.ts'

/** How a worker thread knows that it is ours: the library may be loaded in somebody else's. */
export interface WorkerData {
  readonly codemoat: 'scan-worker' | 'survey-worker'
  readonly settings: ScanSettings
}

export function isScanWorker(): boolean {
  return (workerData as WorkerData | null)?.codemoat !== undefined
}

export function serveScans(): void {
  const { codemoat, settings } = workerData as WorkerData
  if (codemoat === 'survey-worker') {
    serveSurveys(settings)
    return
  }
  const scanner = createItemScanner(settings)
  parentPort?.on('message', async (items: readonly SourceItem[]) => {
    parentPort?.postMessage(await scanner.scan(items))
  })
}

function serveSurveys(settings: ScanSettings): void {
  const survey = createSurveyor(secretsOptions(settings))
  parentPort?.on('message', (task: SurveyTask) => {
    parentPort?.postMessage(outcomeOf(survey, task))
  })
}
