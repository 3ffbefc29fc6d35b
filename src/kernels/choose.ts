/** Picks the fastest kernels that run here. */
import type { Kernels } from './kernels.ts'
import { referenceKernels } from './reference.ts'
import { createWasmKernels } from './wasm.ts'

/** The kernels of that name; where WebAssembly has no SIMD, the reference, which finds the same and is slower. */
export function chooseKernels(name: Kernels['name'] = 'wasm'): Kernels {
  return (name === 'wasm' ? createWasmKernels() : undefined) ?? referenceKernels
}
