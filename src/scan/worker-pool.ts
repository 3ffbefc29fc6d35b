/** Scans batches of items on several threads. */
import { Worker } from 'node:worker_threads'
import type { SourceItem } from '../sources/source.ts'
import { failedResult, type ItemResult } from './item-scanner.ts'
import { SCAN_WORKER, type WorkerData } from './scan-worker.ts'
import type { ScanSettings } from './settings.ts'

/** The bundles of the command line and of the Action are also the worker's code; the library's lies beside the first. */
export const WORKER_URL = new URL(import.meta.url.endsWith('/index.cjs') ? './index.cjs' : './cli.cjs', import.meta.url)

export class WorkerPool {
  readonly #workerData: WorkerData
  readonly #workers = new Set<Worker>()
  readonly #idle: Worker[] = []

  constructor(size: number, settings: ScanSettings) {
    this.#workerData = { settings }
    for (let started = 0; started < size; started++) this.#idle.push(this.#start())
  }

  /** A worker with nothing to do, to be handed to `scan`; undefined where all are busy. */
  takeIdle(): Worker | undefined {
    return this.#idle.pop()
  }

  /** A thread that dies costs its batch, which is then said in the coverage; another one takes its place. */
  async scan(worker: Worker, items: readonly SourceItem[]): Promise<ItemResult> {
    let next = worker
    try {
      return await answer(worker, items)
    } catch (error) {
      this.#workers.delete(worker)
      next = this.#start()
      return failedResult(items, error)
    } finally {
      this.#idle.push(next)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()))
  }

  #start(): Worker {
    const worker = new Worker(WORKER_URL, { workerData: this.#workerData, argv: [SCAN_WORKER] })
    this.#workers.add(worker)
    return worker
  }
}

function answer(worker: Worker, items: readonly SourceItem[]): Promise<ItemResult> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      settle()
    }
    const onMessage = (result: ItemResult): void => finish(() => resolve(result))
    const onError = (error: unknown): void => finish(() => reject(error))
    const onExit = (code: number): void => finish(() => reject(new Error(`a scan thread ended with code ${code}`)))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(items)
  })
}
