/** The entry of the GitHub Action. */
import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import { setFailed } from '@actions/core'
import { Failure } from '../base/failure.ts'
import { printable } from '../reports/text/printable.ts'
import { serveScans } from '../scan/worker.ts'
import { runAction } from './run.ts'

// A pattern that backtracks without end is handed to V8's linear engine: no input can hang a scan.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')

if (isMainThread) void main()
else serveScans()

async function main(): Promise<void> {
  try {
    if (await runAction(process.env)) process.exitCode = 1
  } catch (error) {
    setFailed(printable(describe(error)))
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Failure)) return `this is a bug of Codemoat: ${(error as Error)?.stack ?? error}`
  const { path, line, column } = error.place ?? {}
  const at = path === undefined ? '' : ` (${[path, line, column].filter((part) => part !== undefined).join(':')})`
  return `${error.message}${at}; ${error.hint}`
}
