/** Looks for runs of bytes of one class, of which only every so-manieth is touched where there is none. */
import type { Span } from '../../base/span.ts'
import { type Run, tableOf } from '../../rules/run.ts'

const DIGIT_0 = 48
const DIGIT_9 = 57

/** The first such run in `[start, end)` of the bytes, clipped to them, as long as it is there. */
export function firstRun(bytes: Uint8Array, start: number, end: number, run: Run): Span | undefined {
  const { of, length, hasDigit } = run
  const table = tableOf(of)
  const from = Math.max(0, start)
  const to = Math.min(bytes.length, end)
  // A run that begins at `from` or behind it holds the byte at `at`, or begins behind that.
  for (let at = from + length - 1; at < to; at += length) {
    if (table[bytes[at] as number] === 0) continue
    let first = at
    while (first > from && table[bytes[first - 1] as number] === 1) first--
    let behind = at + 1
    while (behind < to && table[bytes[behind] as number] === 1) behind++
    if (behind - first >= length && (hasDigit !== true || holdsDigit(bytes, first, behind)))
      return { start: first, end: behind }
    at = behind
  }
  return undefined
}

/** All such runs in `[start, end)`. */
export function* runsIn(bytes: Uint8Array, start: number, end: number, run: Run): Generator<Span> {
  for (let found = firstRun(bytes, start, end, run); found; found = firstRun(bytes, found.end, end, run)) yield found
}

function holdsDigit(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= DIGIT_0 && byte <= DIGIT_9) return true
  }
  return false
}
