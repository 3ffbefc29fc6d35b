/** A filter whose cells are read one by one says what it says in memory. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FINGERPRINT_VERSION } from '../../src/detect/fingerprint/levels.ts'
import { openFilter } from '../../src/index-store/filter-file.ts'
import type { Hashes } from '../../src/index-store/fingerprint-store.ts'
import { SparseFilter } from '../../src/index-store/sparse-filter.ts'

const SHIPPED = join(import.meta.dirname, '../../data/public.filter')

function hashes(seed: number, count: number): Hashes {
  const column = (from: number): Uint32Array =>
    Uint32Array.from({ length: count }, (_, index) => Math.imul(from + index, 0x9e37_79b1))
  return { count, high: column(seed), low: column(seed * 7) }
}

test('asked little, and asked much', () => {
  const whole = openFilter(SHIPPED, FINGERPRINT_VERSION)
  const sparse = new SparseFilter(SHIPPED, FINGERPRINT_VERSION)
  for (const level of ['words', 'structure', 'canary'] as const)
    for (const count of [1, 15, 3, 5000]) {
      const [expected, found] = [new Uint8Array(count).fill(2), new Uint8Array(count).fill(2)]
      whole.test(level, hashes(count, count), expected)
      new SparseFilter(SHIPPED, FINGERPRINT_VERSION).test(level, hashes(count, count), found)
      expect(found).toEqual(expected)
      sparse.test(level, hashes(count, count), found)
      expect(found).toEqual(expected)
    }
})

test('finds some of what is asked one by one', () => {
  const whole = openFilter(SHIPPED, FINGERPRINT_VERSION)
  const all = hashes(1, 5000)
  const known = new Uint8Array(5000)
  whole.test('words', all, known)
  const at = known.indexOf(1)
  expect(at).toBeGreaterThan(0)
  const one = { count: 1, high: all.high.subarray(at, at + 1), low: all.low.subarray(at, at + 1) }
  const found = new Uint8Array(1)
  new SparseFilter(SHIPPED, FINGERPRINT_VERSION).test('words', one, found)
  expect(found[0]).toBe(1)
})

test('of another version, or no filter, is refused', () => {
  const ask = (path: string, version: number) => () =>
    new SparseFilter(path, version).test('words', hashes(1, 1), new Uint8Array(1))
  expect(ask(SHIPPED, 99)).toThrow('another version')
  expect(ask(import.meta.filename, 1)).toThrow('it is no filter')
})
