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
    update: (progress) => {
      const now = Date.now()
      if (now - shownAt < EVERY_MS) return
      shownAt = now
      isShown = true
      process.stderr.write(`\r\u001b[2Kcodemoat: ${progressText(progress, (now - startedAt) / 1000)}`)
    },
    stop: () => {
      if (isShown) process.stderr.write('\r\u001b[2K')
    },
  }
}

/** Before so much is done, how long the rest takes is anybody's guess. */
const GUESSED_FROM = 0.05

export function progressText({ blobs, bytes, findings, share }: Progress, seconds: number): string {
  const megabytes = bytes / 1e6
  const parts = [
    `${blobs} ${share === undefined ? 'files' : 'objects'}`,
    `${megabytes.toFixed(0)} MB`,
    `${(megabytes / seconds).toFixed(0)} MB/s`,
    `${findings} findings`,
  ]
  if (share !== undefined && share >= GUESSED_FROM) parts.push(`${durationText((seconds / share) * (1 - share))} left`)
  return parts.join(' · ')
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
