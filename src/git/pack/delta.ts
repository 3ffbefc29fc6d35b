/** What a delta of a pack says about itself, and what may be wrong with it. Source: gitformat-pack(5), "Deltified representation". */
import type { DeltaFault } from '../../kernels/delta-space.ts'
import { PackError } from './pack-error.ts'

/** What a delta begins with: the sizes of its base and of its target. `at` is where its instructions begin. */
export interface DeltaHeader {
  readonly baseBytes: number
  readonly targetBytes: number
  readonly at: number
}

/** Of the delta `memory[start, end)`. @throws {PackError} */
export function readDeltaHeader(memory: Uint8Array, start: number, end: number): DeltaHeader {
  const base = readSize(memory, start, end)
  const target = readSize(memory, base.end, end)
  return { baseBytes: base.value, targetBytes: target.value, at: target.end }
}

function readSize(memory: Uint8Array, start: number, limit: number): { value: number; end: number } {
  let value = 0
  let factor = 1
  for (let at = start; at < limit && at < start + SIZE_BYTES_MAX; at++) {
    const byte = memory[at] as number
    value += (byte & 0x7f) * factor
    factor *= 128
    if (byte < 0x80) return { value, end: at + 1 }
  }
  throw new PackError('its delta has no header')
}

/** Seven bits each: larger numbers are no longer exact, and no object is so large. */
const SIZE_BYTES_MAX = 7

export const FAULTS: Readonly<Record<DeltaFault, string>> = {
  'copies-outside': 'its delta copies from outside of its base',
  'unknown-instruction': 'its delta has an unknown instruction',
  'too-long': 'its delta makes more than it says',
  'too-short': 'its delta makes less than it says',
  'cut-off': 'its delta is cut off',
}
