/** Rebuilds an object from its base: the delta format of pack files. Source: gitformat-pack(5), "Deltified representation". */
import { INSERTED, RUN_FIELDS, type Runs } from '../../base/runs.ts'
import { PackError } from './pack-error.ts'

/** Runs that are filled again and again. */
export interface RunTable extends Runs {
  count: number
  table: Float64Array
}

export function createRuns(): RunTable {
  return { count: 0, table: new Float64Array(256 * RUN_FIELDS) }
}

/** What a delta begins with: the sizes of its base and of its target. `at` is where its instructions begin. */
export interface DeltaHeader {
  readonly baseBytes: number
  readonly targetBytes: number
  readonly at: number
}

/** @throws {PackError} */
export function readDeltaHeader(delta: Uint8Array, length: number): DeltaHeader {
  const base = readSize(delta, 0, length)
  const target = readSize(delta, base.end, length)
  return { baseBytes: base.value, targetBytes: target.value, at: target.end }
}

function readSize(delta: Uint8Array, start: number, length: number): { value: number; end: number } {
  let value = 0
  let factor = 1
  for (let at = start; at < length && at < start + SIZE_BYTES_MAX; at++) {
    const byte = delta[at] as number
    value += (byte & 0x7f) * factor
    factor *= 128
    if (byte < 0x80) return { value, end: at + 1 }
  }
  throw new PackError('its delta has no header')
}

/** Seven bits each: larger numbers are no longer exact, and no object is so large. */
const SIZE_BYTES_MAX = 7

export interface Delta {
  readonly bytes: Uint8Array
  /** Of the delta in `bytes`. */
  readonly length: number
  readonly header: DeltaHeader
}

/**
 * Writes the target to `target` and says in `runs` where it comes from. `base` holds exactly `header.baseBytes`, `target`
 * has room for `header.targetBytes`.
 * @throws {PackError}
 */
export function applyDelta(
  { bytes, length, header }: Delta,
  base: Uint8Array,
  target: Uint8Array,
  runs: RunTable,
): void {
  if (base.length !== header.baseBytes) throw new PackError('its delta was made for another base')
  runs.count = 0
  let at = header.at
  let written = 0
  while (at < length) {
    const command = bytes[at++] as number
    let from = INSERTED
    let size = command
    if (command >= 0x80) {
      from = 0
      size = 0
      if (command & 0x01) from = bytes[at++] as number
      if (command & 0x02) from |= (bytes[at++] as number) << 8
      if (command & 0x04) from |= (bytes[at++] as number) << 16
      if (command & 0x08) from += (bytes[at++] as number) * 0x1000000
      if (command & 0x10) size = bytes[at++] as number
      if (command & 0x20) size |= (bytes[at++] as number) << 8
      if (command & 0x40) size |= (bytes[at++] as number) << 16
      if (size === 0) size = 0x10000
      if (at > length || from + size > base.length) throw new PackError('its delta copies from outside of its base')
    } else if (command === 0) throw new PackError('its delta has an unknown instruction')
    if (written + size > header.targetBytes) throw new PackError('its delta makes more than it says')
    if (from === INSERTED) {
      if (at + size > length) throw new PackError('its delta is cut off')
      copy(bytes, at, target, written, size)
      at += size
    } else copy(base, from, target, written, size)
    addRun(runs, written, size, from)
    written += size
  }
  if (written !== header.targetBytes) throw new PackError('its delta makes less than it says')
}

/** Below so many bytes a loop is quicker than the call. */
const SHORT = 64

function copy(source: Uint8Array, from: number, target: Uint8Array, to: number, size: number): void {
  if (size > SHORT) target.set(source.subarray(from, from + size), to)
  else for (let index = 0; index < size; index++) target[to + index] = source[from + index] as number
}

/** Runs that go on where the last one ends are one. */
function addRun(runs: RunTable, start: number, size: number, from: number): void {
  let { table } = runs
  const last = (runs.count - 1) * RUN_FIELDS
  if (last >= 0) {
    const lastFrom = table[last + 2] as number
    const lastSize = table[last + 1] as number
    if (from === INSERTED ? lastFrom === INSERTED : lastFrom !== INSERTED && lastFrom + lastSize === from) {
      table[last + 1] = lastSize + size
      return
    }
  }
  const at = runs.count * RUN_FIELDS
  if (at === table.length) {
    runs.table = new Float64Array(table.length * 2)
    runs.table.set(table)
    table = runs.table
  }
  table[at] = start
  table[at + 1] = size
  table[at + 2] = from
  runs.count++
}
