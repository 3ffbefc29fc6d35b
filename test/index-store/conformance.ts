/** What every index must do, whatever it is kept in. Each implementation runs this suite. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FingerprintedFile,
  type FingerprintReader,
  type FingerprintStore,
  LEVELS,
  type Level,
  NO_FILE,
  POSTINGS_MAX,
  TOTALS_MAX,
} from '../../src/index-store/fingerprint-store.ts'
import { type Fingerprint, fileOf, hashesOf } from './sample-files.ts'

/** One posting, in words. */
interface Place {
  readonly repository: string
  readonly path: string
  readonly line: number
  readonly position: number
}

/** Where the index says that a fingerprint stands. */
export function placesOf(store: FingerprintReader, level: Level, ...hashes: Fingerprint[]): Place[][] {
  const { starts, files, lines, positions } = store.lookUp(level, hashesOf(hashes))
  return hashes.map((_, index) => {
    const places: Place[] = []
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const file = files[at] === NO_FILE ? undefined : store.file(files[at]!)
      const [path = ''] = file?.paths ?? []
      places.push({ repository: file?.repository ?? '', path, line: lines[at]!, position: positions[at]! })
    }
    return places
  })
}

const A = { name: 'alpha', roots: ['a'.repeat(40)] }
const B = { name: 'beta', roots: ['b'.repeat(40), 'c'.repeat(40)] }

export function testStore(create: () => Promise<FingerprintStore>): void {
  test('holds nothing at first', async () => {
    const store = await create()
    expect(store.repositories()).toEqual([])
    expect(store.filesOf('alpha')).toEqual([])
    expect(store.lookUp('words', hashesOf([[1, 2]])).totals[0]).toBe(0)
    expect(store.lookUp('words', hashesOf([])).starts[0]).toBe(0)
  })

  test('finds each level of a file in its own space', async () => {
    const store = await create()
    for (const level of LEVELS) {
      await store.put(A, [fileOf(`${level}.ts`, { [level]: [[7, 9]] })])
    }
    for (const level of LEVELS)
      expect(placesOf(store, level, [7, 9])).toEqual([
        [{ repository: 'alpha', path: `${level}.ts`, line: 1, position: 0 }],
      ])
  })

  test('tells the line and the unit of every fingerprint, in any distance', async () => {
    const store = await create()
    const hashes: Fingerprint[] = Array.from({ length: 300 }, (_, index) => [index * 0x0101_0101, index])
    const file = fileOf('far.ts', { words: hashes })
    const { words } = file.levels
    hashes.forEach((_, index) => {
      words!.lines[index] = 1 + index * (index % 50 === 0 ? 1000 : 1)
      words!.positions[index] = index * (index % 70 === 0 ? 201 : 3)
    })
    await store.put(A, [file])
    const found = placesOf(store, 'words', ...hashes)
    const expected = hashes.map((_, index) => [
      { repository: 'alpha', path: 'far.ts', line: words!.lines[index], position: words!.positions[index] },
    ])
    expect(found).toEqual(expected)
  })

  test('gives back the same hash as often as it stands there, by file and then by unit', async () => {
    const store = await create()
    await store.put(A, [
      fileOf('one.ts', {
        words: [
          [5, 5 << 16],
          [1, 1],
          [5, 5 << 16],
        ],
      }),
      fileOf('two.ts', { words: [[5, 5 << 16]] }),
    ])
    const [places] = placesOf(store, 'words', [5, 5 << 16])
    expect(places!.map(({ path, position }) => `${path} ${position}`)).toEqual(['one.ts 0', 'one.ts 2', 'two.ts 0'])
  })

  test('lists no more postings than the limit, and counts more', async () => {
    const store = await create()
    const many = Array.from({ length: POSTINGS_MAX * 3 }, (): Fingerprint => [3, 3])
    await store.put(A, [fileOf('many.ts', { words: many })])
    const { starts, totals } = store.lookUp('words', hashesOf([[3, 3]]))
    expect(starts[1]).toBe(POSTINGS_MAX)
    expect(totals[0]).toBe(POSTINGS_MAX * 3)
  })

  test('counts at least to its limit', async () => {
    const store = await create()
    await store.put(A, [
      fileOf('many.ts', { words: Array.from({ length: TOTALS_MAX + 5 }, (): Fingerprint => [3, 3]) }),
    ])
    expect(store.lookUp('words', hashesOf([[3, 3]])).totals[0]).toBeGreaterThanOrEqual(TOTALS_MAX)
  })

  test('answers queries in their order, with duplicates and strangers', async () => {
    const store = await create()
    await store.put(A, [
      fileOf('x.ts', {
        words: [
          [0xffff_ffff, 0xffff_ffff],
          [0, 0],
          [0x8000_0000, 1 << 16],
        ],
      }),
    ])
    const found = placesOf(store, 'words', [0x8000_0000, 1 << 16], [1, 0], [0, 0], [0xffff_ffff, 0xffff_ffff], [0, 0])
    expect(found.map((places) => places.map(({ position }) => position))).toEqual([[2], [], [1], [0], [1]])
  })

  test('compares all 64 bits where one hit is enough', async () => {
    const store = await create()
    await store.put(A, [fileOf('x.ts', { canary: [[1, 2]] })])
    expect(placesOf(store, 'canary', [1, 2], [1, 3], [2, 2], [0x0100_0001, 2]).map((places) => places.length)).toEqual([
      1, 0, 0, 0,
    ])
  })

  test('describes files and repositories as they were given', async () => {
    const store = await create()
    const file: FingerprintedFile = { ...fileOf('src/a.ts', {}), paths: ['src/a.ts', 'src/ä b.ts'], isTest: true }
    await store.put(B, [file, fileOf('z.ts', {})])
    await store.put(A, [])
    expect(store.repositories()).toEqual([A, B])
    const { levels, ...description } = file
    expect(store.filesOf('beta')).toEqual([description, expect.objectContaining({ paths: ['z.ts'] })].sort(byOid))
    expect(store.filesOf('alpha')).toEqual([])
  })

  test('keeps the same content of two repositories apart', async () => {
    const store = await create()
    await store.put(A, [fileOf('same.ts', { words: [[1, 1]] })])
    await store.put(B, [fileOf('same.ts', { words: [[1, 1]] })])
    expect(
      placesOf(store, 'words', [1, 1])[0]!
        .map(({ repository }) => repository)
        .sort(),
    ).toEqual(['alpha', 'beta'])
    await store.remove('alpha')
    expect(placesOf(store, 'words', [1, 1])[0]!.map(({ repository }) => repository)).toEqual(['beta'])
    expect(store.repositories()).toEqual([B])
  })

  test('replaces a file of the same oid, and takes away what is gone, in one step', async () => {
    const store = await create()
    await store.put(A, [fileOf('a.ts', { words: [[1, 1]] }, 'oid-a'), fileOf('b.ts', { words: [[2, 2]] }, 'oid-b')])
    await store.put(A, [fileOf('moved.ts', { words: [[1, 1]] }, 'oid-a')], ['oid-b'])
    expect(placesOf(store, 'words', [1, 1])[0]).toEqual([
      { repository: 'alpha', path: 'moved.ts', line: 1, position: 0 },
    ])
    expect(placesOf(store, 'words', [2, 2])).toEqual([[]])
    expect(store.filesOf('alpha').map(({ oid }) => oid)).toEqual(['oid-a'])
  })

  test('removes files, and passes over what it does not hold', async () => {
    const store = await create()
    await store.put(A, [fileOf('a.ts', { words: [[1, 1]] }, 'oid-a'), fileOf('b.ts', { words: [[1, 1]] }, 'oid-b')])
    await store.remove('alpha', ['oid-a', 'nobody'])
    await store.remove('nobody')
    expect(placesOf(store, 'words', [1, 1])[0]!.map(({ path }) => path)).toEqual(['b.ts'])
    expect(store.lookUp('words', hashesOf([[1, 1]])).totals[0]).toBe(1)
    expect(store.repositories()).toEqual([A])
  })

  test('takes the same content once a call', async () => {
    const store = await create()
    await store.put(A, [fileOf('a.ts', { words: [[1, 1]] }, 'oid'), fileOf('b.ts', { words: [[1, 1]] }, 'oid')])
    expect(placesOf(store, 'words', [1, 1])[0]!.map(({ path }) => path)).toEqual(['a.ts'])
  })

  test('changes nothing where the files end in an error', async () => {
    const store = await create()
    await store.put(A, [fileOf('a.ts', { words: [[1, 1]] }, 'oid-a')])
    async function* failing(): AsyncGenerator<FingerprintedFile> {
      yield fileOf('b.ts', { words: [[2, 2]] })
      throw new Error('the disk is on fire')
    }
    await expect(store.put(A, failing(), ['oid-a'])).rejects.toThrow('on fire')
    expect(placesOf(store, 'words', [1, 1], [2, 2]).map((places) => places.length)).toEqual([1, 0])
  })

  test('is a map from fingerprints to places, whatever is put and removed', async () => {
    // Few different hashes, in buckets far and near, so that many meet.
    const hash = fc.tuple(
      fc.constantFrom(0, 1, 0x00ff_ffff, 0x0100_0000, 0xffff_fffe),
      fc.nat(3).map((n) => n << 16),
    )
    const change = fc.record({
      repository: fc.constantFrom('alpha', 'beta'),
      files: fc.array(fc.record({ oid: fc.nat(5), hashes: fc.array(hash, { maxLength: 150 }) }), { maxLength: 3 }),
      gone: fc.array(fc.nat(5), { maxLength: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const store = await create()
        const model = new Map<string, readonly (readonly [number, number])[]>()
        for (const { repository, files, gone } of changes) {
          const put = files.map(({ oid, hashes }) => fileOf(`${oid}.ts`, { words: hashes }, `oid-${oid}`))
          await store.put(
            { name: repository, roots: [] },
            put,
            gone.map((oid) => `oid-${oid}`),
          )
          for (const oid of gone) model.delete(`${repository} ${oid}.ts`)
          for (const { oid, hashes } of [...files].reverse()) model.set(`${repository} ${oid}.ts`, hashes)
        }
        const asked: Fingerprint[] = [0, 1, 0x00ff_ffff, 0x0100_0000, 0xffff_fffe].flatMap((high) =>
          [0, 1, 2, 3].map((low): Fingerprint => [high, low << 16]),
        )
        const { totals } = store.lookUp('words', hashesOf(asked))
        const counted = asked.map((_, index) => totals[index])
        const expected = asked.map(
          ([high, low]) => [...model.values()].flat().filter((one) => one[0] === high && one[1] === low).length,
        )
        expect(counted).toEqual(expected)
        for (const [index, places] of placesOf(store, 'words', ...asked).entries())
          for (const { repository, path, position } of places)
            expect(model.get(`${repository} ${path}`)?.[position]).toEqual(asked[index])
        await store.close()
      }),
      { numRuns: 30 },
    )
  })

  describe('repositories by the thousand', () => {
    test('stay apart', async () => {
      const store = await create()
      for (let number = 0; number < 40; number++)
        await store.put({ name: `repository-${number}`, roots: [] }, [
          fileOf('a.ts', {
            words: [
              [number, 0],
              [9, 9 << 16],
            ],
          }),
        ])
      expect(store.repositories()).toHaveLength(40)
      expect(placesOf(store, 'words', [17, 0])[0]!.map(({ repository }) => repository)).toEqual(['repository-17'])
      expect(store.lookUp('words', hashesOf([[9, 9 << 16]])).totals[0]).toBe(40)
    })
  })
}

function byOid(a: { oid: string }, b: { oid: string }): number {
  return a.oid < b.oid ? -1 : 1
}
