/** Keys, what they open and what they do not, and the exports that may be given away. */
import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { createBinaryFuse, fuseHas } from '../../src/index-store/binary-fuse.ts'
import { distinct, exportBlind, exportFilter } from '../../src/index-store/export-index.ts'
import { FilterReader, openFilter } from '../../src/index-store/filter-file.ts'
import { NO_FILE } from '../../src/index-store/fingerprint-store.ts'
import { createIndexKeys, filterKeys, keyId, organisationKeys, Sealer } from '../../src/index-store/index-keys.ts'
import { keysFromText, readKeyFile, writeKeyFile } from '../../src/index-store/key-file.ts'
import { createSegmentStore, openSegmentStore } from '../../src/index-store/segment-store.ts'
import { sipHashes, sipKey } from '../../src/index-store/siphash.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hashesFrom } from './changes.ts'
import { type Fingerprint, fileOf, hashesOf } from './sample-files.ts'

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
  return 'fine'
}

describe('SipHash-2-4', () => {
  test('gives the value that its authors publish for a message of 8 bytes', () => {
    const key = sipKey(Uint8Array.from({ length: 16 }, (_, index) => index))
    const hashes = hashesOf([[0x0706_0504, 0x0302_0100]])
    sipHashes(key, hashes)
    expect([hashes.high[0], hashes.low[0]]).toEqual([0x93f5_f579, 0x9a93_2462])
  })

  test('is the same as the definition in 64-bit arithmetic', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.bigInt(0n, (1n << 64n) - 1n),
        (bytes, message) => {
          const hashes = hashesOf([[Number(message >> 32n), Number(message & 0xffff_ffffn)]])
          sipHashes(sipKey(bytes), hashes)
          expect((BigInt(hashes.high[0]!) << 32n) | BigInt(hashes.low[0]!)).toBe(plainSipHash(bytes, message))
        },
      ),
    )
  })
})

/** As the paper writes it down. */
function plainSipHash(key: Uint8Array, message: bigint): bigint {
  const word = (at: number): bigint => Buffer.from(key).readBigUInt64LE(at)
  const turn = (value: bigint, by: bigint): bigint => BigInt.asUintN(64, (value << by) | (value >> (64n - by)))
  let [v0, v1, v2, v3] = [
    word(0) ^ 0x736f6d6570736575n,
    word(8) ^ 0x646f72616e646f6dn,
    word(0) ^ 0x6c7967656e657261n,
    word(8) ^ 0x7465646279746573n,
  ]
  const add = (a: bigint, b: bigint): bigint => BigInt.asUintN(64, a + b)
  const round = (): void => {
    v0 = add(v0, v1)
    v1 = turn(v1, 13n) ^ v0
    v0 = turn(v0, 32n)
    v2 = add(v2, v3)
    v3 = turn(v3, 16n) ^ v2
    v0 = add(v0, v3)
    v3 = turn(v3, 21n) ^ v0
    v2 = add(v2, v1)
    v1 = turn(v1, 17n) ^ v2
    v2 = turn(v2, 32n)
  }
  for (const block of [message, 8n << 56n]) {
    v3 ^= block
    round()
    round()
    v0 ^= block
  }
  v2 ^= 0xffn
  for (let index = 0; index < 4; index++) round()
  return v0 ^ v1 ^ v2 ^ v3
}

describe('sealing', () => {
  const keys = createIndexKeys()
  const sealed = (level: 'words' | 'structure' | 'strict', own = keys, version = 1): string => {
    const hashes = hashesOf([[1, 2]])
    new Sealer(own, version).seal(level, hashes)
    return `${hashes.high[0]} ${hashes.low[0]}`
  }

  test('gives each level, version and key a space of its own', () => {
    const all = [
      sealed('words'),
      sealed('structure'),
      sealed('strict'),
      sealed('words', keys, 2),
      sealed('words', createIndexKeys()),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  test('with the filter key knows the strict level alone', () => {
    const own = filterKeys(keys.filter)
    expect(sealed('strict', own)).toBe(sealed('strict'))
    expect(() => sealed('words', own)).toThrow('assertion')
  })
})

describe('key files', () => {
  test('come back as they were written, for their owner alone', () => {
    const path = join(temporaryFolder(), 'folder', 'key')
    const [a, b] = [createIndexKeys(), createIndexKeys()]
    writeKeyFile(path, [a, organisationKeys(b.fingerprint!), filterKeys(b.filter)])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const read = readKeyFile(path)
    expect(read.map(({ filter }) => keyId(filter))).toEqual([a, b, b].map(({ filter }) => keyId(filter)))
    expect(read.map(({ fingerprint, names }) => [fingerprint !== undefined, names !== undefined])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ])
  })

  test('are never written over', () => {
    const path = join(temporaryFolder(), 'key')
    writeKeyFile(path, [createIndexKeys()])
    const before = readFileSync(path, 'utf8')
    expect(codeOf(() => writeKeyFile(path, [createIndexKeys()]))).toBe('key-exists')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test.each([
    '',
    'hello',
    'codemoat-keys 1\n',
    'codemoat-keys 1\nfingerprint 12\n',
    `codemoat-keys 1\nnames ${'0'.repeat(64)}\n`,
  ])('that are none are refused: %j', (text) => {
    const path = join(temporaryFolder({ key: text }), 'key')
    chmodSync(path, 0o600)
    expect(codeOf(() => readKeyFile(path))).toBe('key-malformed')
  })

  test('that others may read are refused', () => {
    const path = join(temporaryFolder(), 'key')
    writeKeyFile(path, [createIndexKeys()])
    chmodSync(path, 0o640)
    expect(codeOf(() => readKeyFile(path))).toBe('key-readable-by-others')
  })

  test('may stand in a variable', () => {
    const hex = '0123456789abcdef'.repeat(4)
    expect(keysFromText(`fingerprint ${hex},names ${hex}`, '$X')[0]?.names).toHaveLength(32)
  })
})

describe('a binary fuse filter', () => {
  test.each([0, 1, 2, 3, 10, 100, 5000, 120_000])('of %i keys has them all, and few others', (count) => {
    for (const bits of [8, 16] as const) {
      const { high, low } = hashesOf(hashesFrom(count + 1, count))
      const keys = distinct(high, low, count)
      const filter = createBinaryFuse(keys, bits)
      for (let key = 0; key < keys.count; key++) expect(fuseHas(filter, keys.high[key]!, keys.low[key]!)).toBe(true)
      const strangers = hashesFrom(77, 20_000).filter(([a, b]) => fuseHas(filter, a, b)).length
      expect(strangers / 20_000).toBeLessThan(bits === 8 ? 0.006 : 0.0005)
      if (count >= 100_000) expect((filter.cells.byteLength * 8) / keys.count).toBeLessThan(bits * 1.2)
    }
  })
})

describe('an export', () => {
  const keys = createIndexKeys()
  const own: Fingerprint[] = hashesFrom(3, 500)
  const create = async () => {
    const folder = join(temporaryFolder(), 'x.moat')
    const store = createSegmentStore({ folder, ring: [keys], version: 1 })
    const repository = { name: 'very-secret-project', roots: [] }
    await store.put(repository, [
      fileOf('src/secret.ts', { words: own, strict: own }),
      fileOf('b.ts', { strict: [[9, 1 << 16]] }),
    ])
    await store.remove('very-secret-project', ['oid of b.ts'])
    return { store, folder }
  }

  test('that is blind finds everything and names nothing', async () => {
    const { store, folder } = await create()
    const target = join(folder, '..', 'blind.moat')
    exportBlind(store.reader, target)
    const blindKeys = organisationKeys(keys.fingerprint!)
    const blind = openSegmentStore({ folder: target, ring: [blindKeys], version: 1 })
    const found = blind.lookUp('words', hashesOf(own))
    expect(found.totals.slice(0, 500).every((total) => total === 1)).toBe(true)
    expect(blind.file(found.files[0]!)).toBeUndefined()
    expect(blind.repositories()).toEqual([])
    expect(blind.reader.segments.flatMap(({ file }) => file.verify())).toEqual([])
    expect(found.lines.slice(0, 3)).toEqual(Uint32Array.from([1, 2, 3]))
    const files = [
      join(target, 'manifest.json'),
      ...readdirSync(join(target, 'segments')).map((name) => join(target, 'segments', name)),
    ]
    for (const path of files) expect(readFileSync(path, 'latin1')).not.toMatch(/very-secret|secret\.ts|names/)
    expect(codeOf(() => exportBlind(store.reader, target))).toBe('index-not-writable')
  })

  test('that is a filter knows the strict level of what is not removed', async () => {
    const { store, folder } = await create()
    const path = join(folder, '..', 'ours.filter')
    const { bytes, keys: count } = exportFilter(store.reader, '2026-01-01T00:00:00Z')
    writeFileSync(path, bytes)
    expect(count).toBe(500)
    const filter = openFilter(path, 1)
    expect(filter.verify()).toEqual([])
    const found = new FilterReader(filter).lookUp('strict', hashesOf(own))
    expect(found.totals.slice(0, 500).every((total) => total === 1)).toBe(true)
    expect(found.files[0]).toBe(NO_FILE)
    expect(new FilterReader(filter).lookUp('words', hashesOf(own)).totals[0]).toBe(0)
    expect(new FilterReader(filter).lookUp('strict', hashesOf([[9, 1 << 16]])).totals[0]).toBe(0)
  })

  test.each([0, 10, 4000, 4096, 4200])('of a filter that ends after %i bytes is refused', async (length) => {
    const { store, folder } = await create()
    const path = join(folder, '..', 'ours.filter')
    writeFileSync(path, exportFilter(store.reader, '2026-01-01T00:00:00Z').bytes)
    truncateSync(path, length)
    expect(codeOf(() => openFilter(path, 1))).toBe('index-damaged')
  })

  test('of a filter of another version is refused', async () => {
    const { store, folder } = await create()
    const path = join(folder, '..', 'ours.filter')
    writeFileSync(path, exportFilter(store.reader, '2026-01-01T00:00:00Z').bytes)
    expect(codeOf(() => openFilter(path, 2))).toBe('index-of-other-version')
  })
})

test('an index tells a thief nothing but numbers', async () => {
  const folder = join(temporaryFolder(), 'x.moat')
  const store = createSegmentStore({ folder, ring: [createIndexKeys()], version: 1 })
  const file = { ...fileOf('src/merger/hostile-takeover.ts', { words: hashesFrom(1, 100) }), oid: 'f00d'.repeat(10) }
  await store.put({ name: 'project-redwood', roots: ['beef'.repeat(10)], location: '/home/ada/redwood' }, [file])
  const paths = [
    join(folder, 'manifest.json'),
    ...readdirSync(join(folder, 'segments')).map((name) => join(folder, 'segments', name)),
  ]
  for (const path of paths) expect(readFileSync(path, 'latin1')).not.toMatch(/redwood|takeover|f00df00d|beefbeef/i)
})
