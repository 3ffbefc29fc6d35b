/** Segments of code that is not ours: sorted fingerprints without places, each once. */
import type { Hashes, Level } from './fingerprint-store.ts'
import type { IndexKeys } from './index-keys.ts'
import { RowCursor } from './row-cursor.ts'
import type { SegmentFile } from './segment-file.ts'
import { KEY_BITS } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'
import { sortRows } from './sort-rows.ts'

/** The levels on which public code is told from ours; a canary alarms whatever else is known. */
export const PUBLIC_LEVELS = ['words', 'structure'] as const satisfies readonly Level[]

export interface SegmentTarget {
  readonly path: string
  readonly id: string
}

type Append = (high: number, low: number) => void
/** Gives out fingerprints in ascending order; called twice, once to count. */
type Rows = (append: Append) => void

/** Writes sealed hashes, in any order and with duplicates. Returns the bytes and rows of the file. */
export function writePublicSegment(
  target: SegmentTarget,
  keys: IndexKeys,
  levels: ReadonlyMap<Level, Hashes>,
): { bytes: number; rows: number } {
  const rows = new Map<Level, Rows>()
  for (const [level, hashes] of levels) {
    const order = sortRows(hashes, KEY_BITS[level])
    rows.set(level, (append) => {
      for (const row of order) append(hashes.high[row]!, hashes.low[row]! & 0xffff_0000)
    })
  }
  return write(target, keys, rows)
}

/** Writes everything that is in one of `files`. */
export function mergePublicSegments(
  target: SegmentTarget,
  keys: IndexKeys,
  files: readonly SegmentFile[],
): { bytes: number; rows: number } {
  const rows = new Map<Level, Rows>()
  for (const level of PUBLIC_LEVELS) {
    const having = files.filter((file) => file.header.levels[level] !== undefined)
    if (having.length > 0)
      rows.set(level, (append) =>
        mergeRows(
          having.map((file) => new RowCursor(file, level)),
          append,
        ),
      )
  }
  return write(target, keys, rows)
}

function write(
  target: SegmentTarget,
  keys: IndexKeys,
  levels: ReadonlyMap<Level, Rows>,
): { bytes: number; rows: number } {
  const plans = [...levels].map(([level, rows]) => ({ level, rows: countDistinct(rows), blocks: 0, deltaBytes: 0 }))
  const writer = new SegmentWriter({ ...target, kind: 'public', levels: plans }, keys)
  try {
    for (const [level, rows] of levels) {
      const sink = writer.level(level).keys
      rows(distinct((high, low) => sink.append(high, low, 0)))
    }
    return { bytes: writer.finish([]), rows: plans.reduce((sum, plan) => sum + plan.rows, 0) }
  } catch (error) {
    writer.abort()
    throw error
  }
}

function countDistinct(rows: Rows): number {
  let count = 0
  rows(distinct(() => count++))
  return count
}

function distinct(append: Append): Append {
  let lastHigh = -1
  let lastLow = -1
  return (high, low) => {
    const lowBits = low >>> 0
    if (high === lastHigh && lowBits === lastLow) return
    lastHigh = high
    lastLow = lowBits
    append(high, lowBits)
  }
}

function mergeRows(cursors: readonly RowCursor[], append: Append): void {
  const live = cursors.filter((cursor) => cursor.next())
  while (live.length > 0) {
    let least = 0
    for (let index = 1; index < live.length; index++) {
      const one = live[index]!
      const other = live[least]!
      if (one.high < other.high || (one.high === other.high && one.low < other.low)) least = index
    }
    append(live[least]!.high, live[least]!.low)
    if (!live[least]!.next()) live.splice(least, 1)
  }
}
