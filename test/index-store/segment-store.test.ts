import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createIndexKeys } from '../../src/index-store/index-keys.ts'
import { createSegmentStore } from '../../src/index-store/segment-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testStore } from './conformance.ts'
import { fileOf, hashesOf } from './sample-files.ts'

const ring = [createIndexKeys()]

describe('an index on disk', () =>
  testStore(async () => createSegmentStore({ folder: join(temporaryFolder(), 'x.moat'), ring, version: 1 })))

/** Presence is kept once many were asked for, differently for tables of few rows and of many. */
describe('look-ups say the same, however many came before', () => {
  test.each([100, 40_000])('in a table of %i rows', async (rows) => {
    const store = createSegmentStore({ folder: join(temporaryFolder(), 'x.moat'), ring, version: 1 })
    let state = 1
    const next = (): number => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b1
      return (state ^ (state >>> 13)) >>> 0
    }
    const stored = Array.from({ length: rows }, () => [next(), next()] as const)
    await store.put({ name: 'ours', roots: [] }, [fileOf('few.ts', { words: stored.slice(0, rows / 2) })])
    await store.put({ name: 'more', roots: [] }, [fileOf('many.ts', { words: stored.slice(rows / 2) })])
    const asked = hashesOf(Array.from({ length: 2000 }, (_, at) => (at % 2 ? stored[at % rows]! : [next(), next()])))
    const totals = (): number[] => [...store.lookUp('words', asked).totals.subarray(0, asked.count)]
    const before = totals()
    expect(before.filter((_, at) => at % 2).every((total) => total > 0)).toBe(true)
    for (let asking = 0; asking < 120; asking++) store.lookUp('words', asked)
    expect(totals()).toEqual(before)
    await store.close()
  })
})
