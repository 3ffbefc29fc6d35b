import { describe } from 'vitest'
import { referenceKernels } from '../../src/kernels/reference.ts'
import { conformance } from './conformance.ts'

describe('reference kernels', () => conformance(referenceKernels))
