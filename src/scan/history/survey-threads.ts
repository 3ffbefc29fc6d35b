/** Runs survey tasks, on several threads where there are enough. */

import { Worker } from 'node:worker_threads'
import { messageOf } from '../../base/message-of.ts'
import { secretsOptions } from '../blob-scanner.ts'
import { CAN_START_THREADS } from '../scan.ts'
import { SCAN_WORKER, type WorkerData } from '../scan-worker.ts'
import type { ScanSettings } from '../settings.ts'
import { WORKER_URL } from '../worker-pool.ts'
import { createSurveyor, type Surveyor, type SurveyResult, type SurveyTask } from './survey.ts'

/** A thread that died costs its task: `lost` says why, and the task is to be done in another way. */
export type SurveyOutcome =
  | { readonly kind: 'done'; readonly result: SurveyResult }
  | { readonly kind: 'lost'; readonly task: SurveyTask; readonly reason: string }

/** Below so many tasks, threads take longer to start than to help. */
const TASKS_FOR_THREADS = 2

/** Almost all that a survey makes is garbage a moment later: with room for it, little has to be copied. */
const YOUNG_MB = 32

export interface SurveyThreads {
  run(tasks: readonly SurveyTask[], signal: AbortSignal | undefined): AsyncGenerator<SurveyOutcome>
  close(): Promise<void>
}

/** Threads start at once, so that they are ready when the tasks are known. */
export function startSurveyThreads(size: number, settings: ScanSettings): SurveyThreads {
  const workerData: WorkerData = { settings, isSurvey: true }
  const workers = new Set<Worker>()
  const start = (): Worker => {
    const worker = new Worker(WORKER_URL, {
      workerData,
      argv: [SCAN_WORKER],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('error', () => {})
    workers.add(worker)
    return worker
  }
  const idle: Worker[] = []
  if (CAN_START_THREADS && size > 1) for (let started = 0; started < size; started++) idle.push(start())

  async function* runOnThreads(tasks: readonly SurveyTask[], signal?: AbortSignal): AsyncGenerator<SurveyOutcome> {
    const waiting = [...tasks]
    const running = new Set<Promise<void>>()
    const finished: SurveyOutcome[] = []
    const begin = (worker: Worker): void => {
      const task = signal?.aborted ? undefined : waiting.shift()
      if (task === undefined) return
      const run = answer(worker, task).then((outcome) => {
        finished.push(outcome)
        running.delete(run)
        if (worker.threadId > 0) return begin(worker)
        workers.delete(worker)
        begin(start())
      })
      running.add(run)
    }
    for (const worker of idle.splice(0)) begin(worker)
    while (running.size > 0 && !signal?.aborted) {
      await Promise.race(running)
      yield* finished.splice(0)
    }
    yield* finished.splice(0)
  }

  return {
    run: (tasks, signal) =>
      idle.length > 0 && tasks.length >= TASKS_FOR_THREADS
        ? runOnThreads(tasks, signal)
        : runHere(tasks, settings, signal),
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()))
    },
  }
}

async function* runHere(
  tasks: readonly SurveyTask[],
  settings: ScanSettings,
  signal: AbortSignal | undefined,
): AsyncGenerator<SurveyOutcome> {
  const survey = createSurveyor(secretsOptions(settings))
  for (const task of tasks) {
    // Lets a signal be seen.
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted) return
    yield outcomeOf(survey, task)
  }
}

function answer(worker: Worker, task: SurveyTask): Promise<SurveyOutcome> {
  return new Promise((resolve) => {
    const finish = (outcome: SurveyOutcome): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(outcome)
    }
    const onMessage = (outcome: SurveyOutcome): void => finish(outcome)
    const onError = (error: unknown): void => finish({ kind: 'lost', task, reason: messageOf(error) })
    const onExit = (code: number): void => finish({ kind: 'lost', task, reason: `a thread ended with code ${code}` })
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(task)
  })
}

/** Bad data is told object by object; what arrives here is a bug of ours, and costs one task. */
export function outcomeOf(survey: Surveyor, task: SurveyTask): SurveyOutcome {
  try {
    return { kind: 'done', result: survey(task) }
  } catch (error) {
    return { kind: 'lost', task, reason: messageOf(error) }
  }
}
