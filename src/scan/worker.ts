/** The worker thread's side of the pool: batches of items in, results out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SourceItem } from '../sources/source.ts'
import { secretsOptions } from './blob-scanner.ts'
import { createSurveyor, type SurveyTask } from './history/survey.ts'
import { outcomeOf } from './history/survey-threads.ts'
import { createItemScanner, failedResult } from './item-scanner.ts'
import type { WorkerData } from './scan-worker.ts'
import type { ScanSettings } from './settings.ts'

/** Answers every batch with its result, until the thread is ended. */
export function serveScans(): void {
  const { settings, isSurvey } = workerData as WorkerData
  if (isSurvey) {
    serveSurveys(settings)
    return
  }
  const scanner = createItemScanner(settings)
  // Who waits for it hears of it: a batch that cannot be scanned is said in the coverage.
  scanner.catch(() => {})
  parentPort?.on('message', async (items: readonly SourceItem[]) => {
    const result = await scanner.then((ready) => ready.scan(items)).catch((error) => failedResult(items, error))
    parentPort?.postMessage(result)
  })
}

function serveSurveys(settings: ScanSettings): void {
  const survey = createSurveyor(secretsOptions(settings))
  parentPort?.on('message', (task: SurveyTask) => {
    parentPort?.postMessage(outcomeOf(survey, task))
  })
}
