/** Deltas, against a plain reading of their format, and those that lie. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INSERTED, RUN_FIELDS } from '../../../src/base/runs.ts'
import { applyDelta, createRuns, readDeltaHeader } from '../../../src/git/pack/delta.ts'
import { PackError } from '../../../src/git/pack/pack-error.ts'

type Instruction = { readonly from: number; readonly size: number } | { readonly text: Uint8Array }

function sizeBytes(size: number): number[] {
  return size < 128 ? [size] : [(size & 127) | 128, ...sizeBytes(size >> 7)]
}

function encode(baseBytes: number, targetBytes: number, instructions: readonly Instruction[]): Uint8Array {
  const bytes = [...sizeBytes(baseBytes), ...sizeBytes(targetBytes)]
  for (const one of instructions) {
    if ('text' in one) bytes.push(one.text.length, ...one.text)
    else {
      const fields = [one.from & 255, (one.from >> 8) & 255, 0, 0, one.size & 255, one.size >> 8]
      const present = fields.map((field, index) => (field > 0 ? 1 << index : 0)).reduce((a, b) => a | b, 0x80)
      bytes.push(present, ...fields.filter((field) => field > 0))
    }
  }
  return Uint8Array.from(bytes)
}

function apply(delta: Uint8Array, base: Uint8Array): { target: Uint8Array; runs: number[][] } {
  const header = readDeltaHeader(delta, delta.length)
  if (header.targetBytes > 1e6) throw new PackError('too large for this test')
  const target = new Uint8Array(header.targetBytes)
  const runs = createRuns()
  applyDelta({ bytes: delta, length: delta.length, header }, base, target, runs)
  const table = Array.from({ length: runs.count }, (_, index) => [
    ...runs.table.subarray(index * RUN_FIELDS, (index + 1) * RUN_FIELDS),
  ])
  return { target, runs: table }
}

const base = Uint8Array.from({ length: 3000 }, (_, index) => index % 251)

const instruction: fc.Arbitrary<Instruction> = fc.oneof(
  fc.record({ from: fc.nat(2000), size: fc.integer({ min: 1, max: 1000 }) }),
  fc.record({ text: fc.uint8Array({ minLength: 1, maxLength: 127 }) }),
)

test('the target is what the instructions say, and the runs say where it is from', () => {
  fc.assert(
    fc.property(fc.array(instruction, { maxLength: 20 }), (instructions) => {
      const parts = instructions.map((one) => ('text' in one ? one.text : base.subarray(one.from, one.from + one.size)))
      const expected = Buffer.concat(parts)
      const { target, runs } = apply(encode(base.length, expected.length, instructions), base)
      expect(Buffer.from(target).equals(expected)).toBe(true)
      let end = 0
      for (const [start = 0, length = 0, from = 0] of runs) {
        expect(start).toBe(end)
        if (from !== INSERTED)
          expect(target.subarray(start, start + length)).toEqual(base.subarray(from, from + length))
        end = start + length
      }
      expect(end).toBe(target.length)
    }),
  )
})

test.each([
  ['copies past its base', encode(10, 5, [{ from: 8, size: 5 }]), 'its delta copies from outside of its base'],
  ['is for another base', encode(11, 1, [{ from: 1, size: 1 }]), 'its delta was made for another base'],
  ['makes more than it says', encode(10, 1, [{ from: 1, size: 2 }]), 'its delta makes more than it says'],
  ['makes less than it says', encode(10, 9, [{ from: 1, size: 2 }]), 'its delta makes less than it says'],
  ['has an instruction that does not exist', Uint8Array.from([10, 1, 0]), 'its delta has an unknown instruction'],
  ['ends in the midst of new bytes', Uint8Array.from([10, 5, 5, 1, 2]), 'its delta is cut off'],
  ['ends in the midst of a copy', Uint8Array.from([10, 5, 0xff, 1]), 'its delta copies from outside of its base'],
  ['has no header', Uint8Array.from([0xff, 0xff]), 'its delta has no header'],
  ['is empty', new Uint8Array(0), 'its delta has no header'],
])('a delta that %s is refused', (_, delta, message) => {
  expect(() => apply(delta, base.subarray(0, 10))).toThrow(new PackError(message))
})

test('any bytes are a delta or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (delta) => {
      try {
        apply(delta, base.subarray(0, 50))
      } catch (error) {
        expect(error).toBeInstanceOf(PackError)
      }
    }),
    { numRuns: 2000 },
  )
})
