import { describe, expect, test } from 'vitest'
import { chooseKernels } from '../../src/kernels/choose.ts'
import { createWasmKernels } from '../../src/kernels/wasm.ts'
import { conformance } from './conformance.ts'

const kernels = createWasmKernels()

test('WebAssembly is in use here', () => {
  expect(kernels?.name).toBe('wasm')
  expect(chooseKernels().name).toBe('wasm')
})

test('the reference is there for who asks for it', () => {
  expect(chooseKernels('reference').name).toBe('reference')
})

describe.runIf(kernels)('WebAssembly kernels', () => conformance(kernels!))
