/** Picks the fastest delta space that runs here. */
import type { DeltaSpace } from './delta-space.ts'
import { createReferenceDeltaSpace } from './reference-delta-space.ts'
import { createWasmDeltaSpace } from './wasm-delta-space.ts'
import { hasSimd } from './wasm-instance.ts'

/** In it, all texts together take at most so many bytes. */
export function createDeltaSpace(limitBytes: number): DeltaSpace {
  return hasSimd() ? createWasmDeltaSpace(limitBytes) : createReferenceDeltaSpace(limitBytes)
}
