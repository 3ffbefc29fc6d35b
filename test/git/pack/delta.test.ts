/** The beginning of deltas. What their instructions do is in test/kernels/delta-space.test.ts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDeltaHeader } from '../../../src/git/pack/delta.ts'
import { PackError } from '../../../src/git/pack/pack-error.ts'
import { encodeDelta } from '../../support/encode-delta.ts'

test('a header is read wherever the delta stands', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 30), fc.nat(2 ** 30), fc.nat(9), (baseBytes, targetBytes, before) => {
      const delta = encodeDelta(baseBytes, targetBytes, [])
      const memory = Uint8Array.from([...Array(before).fill(0x81), ...delta, 1])
      expect(readDeltaHeader(memory, before, before + delta.length)).toEqual({
        baseBytes,
        targetBytes,
        at: before + delta.length,
      })
    }),
  )
})

test.each([
  ['has no header', [0xff, 0xff]],
  ['has half a header', [10]],
  ['is empty', []],
  ['says a size that no object has', Array(20).fill(0xff)],
])('a delta that %s is refused', (_, bytes) => {
  const delta = Uint8Array.from([...bytes, 0, 0])
  expect(() => readDeltaHeader(delta, 0, bytes.length)).toThrow(new PackError('its delta has no header'))
})
