/** The one suite for src/kernels/kernels.ts, run with each implementation. */
import { describe } from 'vitest'
import type { Kernels } from '../../src/kernels/kernels.ts'
import { encodedRunConformance } from './encoded-run-conformance.ts'
import { keywordConformance } from './keyword-conformance.ts'

export function conformance(kernels: Kernels): void {
  describe('keywords', () => keywordConformance(kernels))
  describe('encoded runs', () => encodedRunConformance(kernels))
}
