/** What every implementation must make of deltas: fixed cases, and properties against readings too simple to be wrong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDeltaSpace } from '../../src/kernels/create-delta-space.ts'
import type { Changes, Delta, DeltaSpace, Widened } from '../../src/kernels/delta-space.ts'
import { createReferenceDeltaSpace } from '../../src/kernels/reference-delta-space.ts'
import { createWasmDeltaSpace } from '../../src/kernels/wasm-delta-space.ts'
import { hasSimd } from '../../src/kernels/wasm-instance.ts'
import { encodeInstructions, type Instruction } from '../support/encode-delta.ts'

const LIMIT = 4 * 1024 * 1024

interface Built {
  readonly text: Uint8Array
  changes(widened: Widened): Changes
}

/** `seed` is put where nothing stands: nobody may believe what he reads there. */
function build(
  space: DeltaSpace,
  base: Uint8Array,
  instructions: readonly number[],
  targetBytes: number,
  seed = 0x41,
): Built {
  space.clear()
  const first = space.take(1)
  space.memory.fill(seed, first, first + 20_000)
  space.clear()
  const put = (bytes: ArrayLike<number>): number => {
    const address = space.take(bytes.length)
    space.memory.set(bytes, address)
    return address
  }
  const start = put(instructions)
  const delta: Delta = {
    start,
    end: start + instructions.length,
    base: put(base),
    baseBytes: base.length,
    target: space.take(targetBytes),
    targetBytes,
  }
  const fault = space.apply(delta)
  if (fault !== undefined) throw new Error(fault)
  const text = space.memory.subarray(delta.target, delta.target + targetBytes)
  return { text, changes: (widened) => space.changes(delta, widened) }
}

function plain({ count, starts, ends, shifts, bytes, gather }: Changes): unknown {
  const list = (numbers: Int32Array, length: number): number[] => [...numbers.subarray(0, length)]
  return { starts: list(starts, count), ends: list(ends, count), shifts: list(shifts, count + 1), bytes, gather }
}

const LINES = [
  'const total = 1\n',
  '\n',
  'YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=\n',
  '  YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo\\n"\n',
  'c2hvcnQ=\n',
  ' \t"x\r\n',
  'YWJjZGVmZ2hpams',
  'x',
  'a'.repeat(700),
]

const text = fc
  .array(fc.constantFrom(...LINES), { maxLength: 30 })
  .map((lines) => Uint8Array.from(Buffer.from(lines.join(''))))

/** Copies are given in shares of the base. */
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.nat(1000), fc.nat(1000)) },
    { weight: 1, arbitrary: fc.constantFrom(...LINES).map((line) => Buffer.from(line)) },
  ),
  { maxLength: 12 },
)

function instructionsOf(base: Uint8Array, made: readonly ([number, number] | Uint8Array)[]): Instruction[] {
  return made.flatMap((step): Instruction[] => {
    if (step instanceof Uint8Array) return [{ text: step }]
    const [from = 0, to = 0] = step.map((share) => Math.floor((share * base.length) / 1000)).sort((a, b) => a - b)
    return to > from ? [{ from, size: to - from }] : []
  })
}

function targetOf(base: Uint8Array, instructions: readonly Instruction[]): Uint8Array {
  return Buffer.concat(
    instructions.map((one) => ('text' in one ? one.text : base.subarray(one.from, one.from + one.size))),
  )
}

describe('reference', () => conformance(createReferenceDeltaSpace))
describe.runIf(hasSimd())('WebAssembly', () => conformance(createWasmDeltaSpace))

test('WebAssembly is in use here', () => {
  expect(createDeltaSpace(LIMIT).memory.length).toBe(createWasmDeltaSpace(LIMIT).memory.length)
})

function conformance(create: (limitBytes: number) => DeltaSpace): void {
  const space = create(LIMIT)
  const reference = createReferenceDeltaSpace(LIMIT)

  test('the target is what the instructions say', () => {
    fc.assert(
      fc.property(text, steps, (base, made) => {
        const instructions = instructionsOf(base, made)
        const expected = targetOf(base, instructions)
        const built = build(space, base, encodeInstructions(instructions), expected.length)
        expect(Buffer.from(built.text).equals(expected)).toBe(true)
      }),
    )
  })

  test('long copies, and one without a size', () => {
    const base = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7) % 251)
    const instructions = [
      { from: 70_000, size: 66_000 },
      { from: 1, size: 513 },
      { from: 100_000, size: 512 },
    ]
    const built = build(space, base, [...encodeInstructions(instructions), 0x80], 66_000 + 513 + 512 + 65_536)
    const expected = targetOf(base, [...instructions, { from: 0, size: 65_536 }])
    expect(Buffer.from(built.text).equals(expected)).toBe(true)
  })

  test.each<[why: string, instructions: readonly number[], targetBytes: number, fault: string]>([
    ['copies past its base', encodeInstructions([{ from: 8, size: 5 }]), 5, 'copies-outside'],
    ['copies from far behind its base', [0xff, 255, 255, 255, 255, 255, 255, 255], 5, 'copies-outside'],
    ['makes more than it says', encodeInstructions([{ from: 1, size: 2 }]), 1, 'too-long'],
    ['makes less than it says', encodeInstructions([{ from: 1, size: 2 }]), 9, 'too-short'],
    ['is empty where it says that something is made', [], 1, 'too-short'],
    ['has an instruction that does not exist', [0], 1, 'unknown-instruction'],
    ['ends in the midst of new bytes', [5, 1, 2], 5, 'cut-off'],
    ['ends in the midst of a copy', [0xff, 1], 5, 'copies-outside'],
  ])('a delta that %s is refused', (_, instructions, targetBytes, fault) => {
    expect(() => build(space, new Uint8Array(10), instructions, targetBytes, 0)).toThrow(fault)
  })

  test('any bytes are a delta or refused, and nothing is written outside', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(300), (instructions, targetBytes) => {
        space.clear()
        const [start, base, target] = [space.take(60), space.take(50), space.take(targetBytes)] as const
        const behind = space.take(10)
        space.memory.set(instructions, start)
        space.memory.fill(7, behind, behind + 10)
        const end = start + instructions.length
        const fault = space.apply({ start, end, base, baseBytes: 50, target, targetBytes })
        expect(fault === undefined || fault.length > 3).toBe(true)
        expect([...space.memory.subarray(behind, behind + 10)]).toEqual(Array(10).fill(7))
      }),
      { numRuns: 300 },
    )
  })

  test.each<Widened>(['lines', 'keywords'])(
    'changes by %s: the rest was copied, and is not next to anything new',
    (by) => {
      fc.assert(
        fc.property(text, steps, fc.constantFrom(0x41, 0x0a), (base, made, seed) => {
          const instructions = instructionsOf(base, made)
          const { length } = targetOf(base, instructions)
          const encoded = encodeInstructions(instructions)
          const built = build(space, base, encoded, length, seed)
          const changes = built.changes(by)
          const expected = build(reference, base, encoded, length).changes(by)
          expect(plain({ ...changes, gather: expected.gather })).toEqual(plain(expected))
          let from = 0
          for (let index = 0; index <= changes.count; index++) {
            const to = index < changes.count ? changes.starts[index]! : length
            const shift = changes.shifts[index]!
            expect(to).toBeGreaterThanOrEqual(from)
            expect(Buffer.from(built.text.subarray(from, to)).equals(base.subarray(from + shift, to + shift))).toBe(
              true,
            )
            from = changes.ends[index]!
          }
          if (changes.bytes > length / 2) return
          const [gathered, wanted] = [changes.gather(), expected.gather()]
          expect(Buffer.from(gathered.bytes).equals(wanted.bytes)).toBe(true)
          expect([...gathered.ends.subarray(0, changes.count)]).toEqual([...wanted.ends])
          expect([...gathered.shifts.subarray(0, changes.count)]).toEqual([...wanted.shifts])
        }),
        { numRuns: 300 },
      )
    },
  )

  test('changes are whole lines, with the folded block around them', () => {
    const folded = 'YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=\n'.repeat(3)
    const base = Buffer.from(`a line\nthree lines\n${folded}four words\n`)
    const at = base.indexOf('mZ2', 60)
    const made = [{ from: 0, size: at }, { text: Buffer.from('X') }, { from: at + 1, size: base.length - at - 1 }]
    const { text: built, changes } = build(space, base, encodeInstructions(made), base.length)
    const { starts, ends, count } = changes('lines')
    expect(count).toBe(1)
    expect(Buffer.from(built.subarray(0, starts[0])).toString()).toBe('a line\nthree lines\n')
    expect(Buffer.from(built.subarray(ends[0])).toString()).toBe('four words\n')
  })

  test('by keywords, a change reaches as far behind the next one', () => {
    const base = new Uint8Array(1000).fill(0x61)
    const made = [
      { from: 0, size: 100 },
      { text: Buffer.from('X') },
      { from: 101, size: 40 },
      { text: Buffer.from('Y') },
    ]
    const rest = { from: 142, size: 858 }
    const { changes } = build(space, base, encodeInstructions([...made, rest]), 1000)
    const { count, starts, ends } = changes('keywords')
    expect([count, starts[0], ends[0]]).toEqual([1, 100 - 64, 142 + 64])
  })

  test('where there are very many, all is one', () => {
    const base = Buffer.from('. \n'.repeat(140_000))
    const made = Array.from({ length: 70_000 }, (_, index): Instruction[] => [
      { from: index * 6, size: 1 },
      { text: Buffer.from('X') },
      { from: index * 6 + 2, size: 4 },
    ])
    const { changes } = build(space, base, encodeInstructions(made.flat()), base.length)
    const { count, starts, ends, bytes } = changes('lines')
    expect([count, starts[0], ends[0], bytes]).toEqual([1, 0, base.length, base.length])
  })

  test('room is given once, and again after it was given back', () => {
    space.clear()
    const [first, second] = [space.take(5000), space.take(5000)]
    expect(Math.abs(first - second)).toBeGreaterThanOrEqual(5000)
    space.giveBack(first, 5000)
    expect(space.take(5000)).toBe(first)
    expect(space.take(LIMIT)).toBe(-1)
    space.clear()
    expect(space.take(5000)).toBe(Math.min(first, second))
  })
}
