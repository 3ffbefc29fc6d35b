import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Grams } from '../../../src/detect/fingerprint/gram-stream.ts'
import { winnow } from '../../../src/detect/fingerprint/winnow.ts'

/** Grams at positions 0, 1, 2 …; a negative number leaves its position without one. */
function gramsOf(hashes: readonly number[]): Grams {
  const present = hashes.flatMap((hash, position) => (hash < 0 ? [] : [{ hash, position }]))
  return {
    count: present.length,
    high: Uint32Array.from(present, ({ hash }) => hash),
    low: Uint32Array.from(present, ({ hash }) => hash),
    positions: Uint32Array.from(present, ({ position }) => position),
  }
}

const kept = (hashes: readonly number[], w: number): number[] => {
  const grams = gramsOf(hashes)
  return [...winnow(grams, w, hashes.length)].map((gram) => grams.positions[gram]!)
}

test('keeps what the paper keeps of its example', () => {
  const hashes = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98]
  expect(kept(hashes, 4).map((position) => hashes[position])).toEqual([17, 17, 8, 39, 17])
})

test('keeps the last of equals, and something of texts shorter than a window', () => {
  expect(kept([5, 5, 5], 3)).toEqual([2])
  expect(kept([9, 7], 4)).toEqual([1])
  expect(kept([], 4)).toEqual([])
})

test('passes over positions without a gram', () => {
  expect(kept([-1, -1, 3, -1, -1, -1, -1, 4], 2)).toEqual([2, 7])
})

const hashes = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 })
const window = fc.integer({ min: 1, max: 7 })

test('of every window with a gram, keeps one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 50 }), { minLength: 8, maxLength: 60 }), window, (all, w) => {
      const positions = new Set(kept(all, w))
      for (let start = 0; start + w <= all.length; start++) {
        const inside = all.slice(start, start + w).map((hash, at) => ({ hash, position: start + at }))
        const hasGram = inside.some(({ hash }) => hash >= 0)
        expect(inside.some(({ position }) => positions.has(position))).toBe(hasGram)
      }
    }),
  )
})

test('two texts that share w grams keep the same one of them, wherever they stand', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 7 }),
      hashes,
      hashes,
      hashes,
      hashes,
      (shared, a, b, c, d) => {
        const w = shared.length
        const place = (before: readonly number[], after: readonly number[]): number[] =>
          kept([...before, ...shared, ...after], w)
            .map((position) => position - before.length)
            .filter((position) => position >= 0 && position < w)
        const first = place(a, b)
        expect(place(c, d).some((position) => first.includes(position))).toBe(true)
      },
    ),
  )
})
