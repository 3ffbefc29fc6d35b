/** What of a text is new against its base: the places where something may be found that was not found in the base. */
import { INSERTED, RUN_FIELDS, type Runs } from '../../base/runs.ts'

/**
 * Change `i` is bytes `[starts[i], ends[i])` of the text. What lies between two changes was copied in one piece:
 * `shifts[i]` leads from the stretch before change `i` to the base, where byte `b` was byte `b + shifts[i]`; the last
 * shift, at `count`, is that of the stretch behind the last change. Changes ascend and do not touch.
 */
export interface Changes {
  readonly count: number
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly shifts: Float64Array
  /** Bytes in all changes together. */
  readonly bytes: number
}

/** How far a change is taken to go: what depends on changed bytes lies within. Never less than the change. */
export interface Widen {
  startOf(bytes: Uint8Array, at: number): number
  endOf(bytes: Uint8Array, at: number): number
}

/**
 * The changes of `bytes`, made of a base of `baseLength` bytes by `runs`. New bytes are a change, and so is the place where
 * two copied stretches meet that were not neighbours in the base. The result is overwritten by the next call.
 */
export type FindChanges = (bytes: Uint8Array, runs: Runs, baseLength: number) => Changes

export function createChangeFinder(widen: Widen): FindChanges {
  let starts: Float64Array = new Float64Array(64)
  let ends: Float64Array = new Float64Array(64)
  let shifts: Float64Array = new Float64Array(65)
  let count = 0

  /** A change that follows a stretch with `shift`. */
  function add(bytes: Uint8Array, from: number, to: number, shift: number): void {
    const lastEnd = count > 0 ? (ends[count - 1] as number) : -1
    if (to < lastEnd) return
    const end = widen.endOf(bytes, to)
    const start = from <= lastEnd ? from : widen.startOf(bytes, from)
    if (start <= lastEnd) {
      if (end > lastEnd) ends[count - 1] = end
      return
    }
    if (count === starts.length) {
      starts = grown(starts, count * 2)
      ends = grown(ends, count * 2)
      shifts = grown(shifts, count * 2 + 1)
    }
    starts[count] = start
    ends[count] = end
    shifts[count] = shift
    count++
  }

  return (text, runs, baseLength) => {
    const { table } = runs
    count = 0
    // As if a copied stretch ended where the text begins, at the beginning of the base.
    let shift = 0
    let baseEnd = 0
    for (let index = 0; index < runs.count; index++) {
      const start = table[index * RUN_FIELDS] as number
      const length = table[index * RUN_FIELDS + 1] as number
      const from = table[index * RUN_FIELDS + 2] as number
      if (from === INSERTED) {
        add(text, start, start + length, shift)
        baseEnd = INSERTED
      } else {
        if (from !== baseEnd && baseEnd !== INSERTED) add(text, start, start, shift)
        shift = from - start
        baseEnd = from + length
      }
    }
    const { length } = text
    if (baseEnd !== INSERTED && baseEnd !== baseLength) add(text, length, length, shift)
    shifts[count] = shift
    let bytes = 0
    for (let index = 0; index < count; index++) bytes += (ends[index] as number) - (starts[index] as number)
    return { count, starts, ends, shifts, bytes }
  }
}

function grown(array: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(length)
  larger.set(array)
  return larger
}
