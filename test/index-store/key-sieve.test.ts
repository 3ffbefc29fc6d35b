/** What seals and seeks fingerprints in WebAssembly agrees with what defines it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeySieve, LevelSieve, type SieveTable } from '../../src/index-store/key-sieve.ts'
import { sipHashes, sipKey } from '../../src/index-store/siphash.ts'
import { bucketOf, tagOf } from '../../src/index-store/sorted-keys.ts'
import { sharedGramInstance } from '../../src/kernels/gram-instance.ts'

/** Spread numbers, the same each time. */
function numbers(seed: number, count: number): Uint32Array {
  const result = new Uint32Array(count)
  let state = seed
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    result[index] = Math.imul(state ^ (state >>> 15), 0x85eb_ca6b) >>> 0
  }
  return result
}

test('seals as SipHash does, in batches of any size', () => {
  const instance = sharedGramInstance()
  expect(instance).toBeDefined()
  const keys = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 9000 }), fc.integer(), (bytes, count, seed) => {
      const key = sipKey(bytes)
      const columns = () => ({ count, high: numbers(seed, count), low: numbers(seed + 1, count) })
      const [fast, plain] = [columns(), columns()]
      instance!.seal(key.words, fast)
      sipHashes(key, plain)
      expect(fast).toEqual(plain)
    }),
    { numRuns: 30 },
  )
})

/** A table of these fingerprints in the memory of a sieve, as a segment has it. */
function load(sieve: KeySieve, highs: Uint32Array, bucketBits: 8 | 16): SieveTable {
  const sorted = highs.slice().sort()
  const counts = new Uint32Array(2 ** bucketBits + 1)
  for (const high of sorted) counts[bucketOf(high, bucketBits) + 1]!++
  for (let bucket = 1; bucket < counts.length; bucket++) counts[bucket]! += counts[bucket - 1]!
  const [table, tags] = [sieve.allocate(counts.byteLength), sieve.allocate(sorted.length * 2)]
  sieve.instance.words.set(counts, table! >>> 2)
  const { buffer } = sieve.instance.bytes
  new Uint16Array(buffer, tags, sorted.length).set([...sorted].map((high) => tagOf(high, bucketBits)))
  return { table: table!, tags: tags!, bucketBits, rows: sorted.length }
}

test.each([
  [8, 300],
  [16, 20_000],
] as const)('a sieve with buckets of %i bits holds back strangers alone, however much it is asked', (bits, rows) => {
  const sieve = KeySieve.open()!
  const [first, second] = [numbers(1, rows), numbers(2, rows)]
  const level = new LevelSieve(sieve, [load(sieve, first, bits), load(sieve, second, bits)])
  const known = new Set([...first, ...second].map((high) => high >>> (16 - bits)))
  const asked = numbers(3, 50_000)
  asked.set(first.subarray(0, 200), 1000)
  asked.set(second.subarray(0, 200), 40_000)
  const expected = [...asked.keys()].filter((query) => known.has(asked[query]! >>> (16 - bits)))
  for (let round = 0; round < 6; round++) {
    const found: number[] = []
    level.sift({ count: asked.length, high: asked, low: asked }, (query) => found.push(query))
    expect(found).toEqual(expected)
  }
})
