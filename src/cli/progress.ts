/** One line on stderr that says how far a long scan is. Silent where stderr is no terminal. */
import type { Progress } from '../scan/scan.ts'

/** Short scans show nothing: a line that flickers helps nobody. */
const FIRST_AFTER_MS = 400
const EVERY_MS = 100

export interface ProgressLine {
  readonly update: (progress: Progress) => void
  readonly stop: () => void
}

export function startProgress(): ProgressLine | undefined {
  if (process.stderr.isTTY !== true) return undefined
  const startedAt = Date.now()
  let shownAt = startedAt + FIRST_AFTER_MS - EVERY_MS
  let isShown = false
  return {
    update: ({ blobs, bytes, findings }) => {
      const now = Date.now()
      if (now - shownAt < EVERY_MS) return
      shownAt = now
      isShown = true
      const megabytes = bytes / 1e6
      const speed = (megabytes / ((now - startedAt) / 1000)).toFixed(0)
      const text = `${blobs} files · ${megabytes.toFixed(0)} MB · ${speed} MB/s · ${findings} findings`
      process.stderr.write(`\r\u001b[2Kcodemoat: ${text}`)
    },
    stop: () => {
      if (isShown) process.stderr.write('\r\u001b[2K')
    },
  }
}
