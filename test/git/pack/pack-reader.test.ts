/** Our pack reader against git's: every object of real packs, and packs that are broken in every way. */
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import { createFamilyWalker } from '../../../src/git/pack/family-walk.ts'
import { createInflater } from '../../../src/git/pack/inflater.ts'
import { type PackEntries, readPackEntries } from '../../../src/git/pack/pack-entries.ts'
import { PackError } from '../../../src/git/pack/pack-error.ts'
import { loadedPackFile, loadPackFile, openPackFile, type PackFile } from '../../../src/git/pack/pack-file.ts'
import { readPackIndex } from '../../../src/git/pack/pack-index.ts'
import { createDeltaSpace } from '../../../src/kernels/create-delta-space.ts'
import { createHistory, type MadeCommit } from '../../support/random-history.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { TemporaryRepository } from '../../support/temporary-repository.ts'

const space = createDeltaSpace(64 * 1024 * 1024)

const TYPES = ['', 'commit', 'tree', 'blob', 'tag']

interface Read {
  /** Id of the object → is its content what the id says? */
  readonly objects: Map<string, boolean>
  readonly failed: Map<string, string>
}

function readPack(index: Uint8Array, file: PackFile, oidBytes: 20 | 32): Read {
  const read: Read = { objects: new Map(), failed: new Map() }
  const entries = readPackEntries(readPackIndex(index, file.bytes, oidBytes), file)
  const walk = createFamilyWalker({
    entries,
    file,
    inflate: createInflater(),
    space,
    objectBytes: 16 * 1024 * 1024,
    createState: () => ({}),
    visit: ({ entry, bytes }) => {
      const header = `${TYPES[entries.types[entry]!]} ${bytes.length}\0`
      const hash = createHash(oidBytes === 20 ? 'sha1' : 'sha256')
        .update(header)
        .update(bytes)
        .digest('hex')
      read.objects.set(oidOf(entries, entry), hash === oidOf(entries, entry))
    },
    fail: (entry, reason) => read.failed.set(oidOf(entries, entry), reason),
  })
  for (const root of entries.roots) walk(root)
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.types[entry] === 0) read.failed.set(oidOf(entries, entry), 'in no family')
  }
  return read
}

function oidOf({ oids, oidBytes, positions }: PackEntries, entry: number): string {
  const start = positions[entry]! * oidBytes
  return Buffer.from(oids.subarray(start, start + oidBytes)).toString('hex')
}

function packsOf(repository: TemporaryRepository): string[] {
  const folder = join(repository.folder, '.git', 'objects', 'pack')
  return readdirSync(folder).flatMap((name) => (name.endsWith('.pack') ? [join(folder, name.slice(0, -5))] : []))
}

function manyVersions(count: number): MadeCommit[] {
  const lines = Array.from({ length: 200 }, (_, line) => `line ${line} of something that is long enough to be shared\n`)
  return Array.from({ length: count }, (_, commit) => {
    lines[(commit * 37) % lines.length] = `changed by ${commit}\n`
    if (commit % 5 === 0) lines.splice((commit * 13) % 150, 3)
    return { message: `commit ${commit}`, files: { 'src/a.txt': lines.join(''), 'b.txt': lines.toReversed().join('') } }
  })
}

describe.each([
  ['SHA-1', [], 20, []],
  ['SHA-256', ['--object-format=sha256'], 32, []],
  ['deltas by id', [], 20, ['-c', 'repack.useDeltaBaseOffset=false']],
] as const)('%s', (_, init, oidBytes, configuration) => {
  test('every object is what its id says', () => {
    const repository = createHistory(manyVersions(60), ...init)
    repository.git(...configuration, 'repack', '-adfq', '--depth=50', '--window=20')
    const [path = ''] = packsOf(repository)
    const all = repository
      .git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(deltabase)')
      .trim()
      .split('\n')
    expect(all.filter((line) => !/ 0+$/.test(line)).length).toBeGreaterThan(100)
    const index = readFileSync(`${path}.idx`)
    for (const file of [openPackFile(`${path}.pack`), loadedPackFile(loadPackFile(`${path}.pack`))]) {
      const { objects, failed } = readPack(index, file, oidBytes)
      file.close()
      expect(failed).toEqual(new Map())
      expect([...objects.keys()].sort()).toEqual(all.map((line) => line.split(' ')[0]).sort())
      expect([...objects.values()].every((isRight) => isRight)).toBe(true)
    }
  })
})

describe('damaged', () => {
  const repository = { pack: new Uint8Array(0), index: new Uint8Array(0), right: new Set<string>() }

  function original(): typeof repository {
    if (repository.pack.length > 0) return repository
    const made = createHistory(manyVersions(12))
    made.git('repack', '-adfq', '--depth=50', '--window=20')
    const [path = ''] = packsOf(made)
    repository.pack = readFileSync(`${path}.pack`)
    repository.index = readFileSync(`${path}.idx`)
    repository.right = new Set(readPack(repository.index, fileOf(repository.pack), 20).objects.keys())
    return repository
  }

  function fileOf(bytes: Uint8Array): PackFile {
    const memory = new SharedArrayBuffer(bytes.length)
    new Uint8Array(memory).set(bytes)
    return loadedPackFile(memory)
  }

  /** The objects that were read, or undefined where the pack was refused as a whole. */
  function tryToRead(index: Uint8Array, pack: Uint8Array): Read | undefined {
    try {
      return readPack(index, fileOf(pack), 20)
    } catch (error) {
      assert(error instanceof PackError, String(error))
      return undefined
    }
  }

  const flips = fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { minLength: 1, maxLength: 4 })

  function flipped(bytes: Uint8Array, changes: readonly { at: number; to: number }[], from = 0): Uint8Array {
    const copy = Uint8Array.from(bytes)
    for (const { at, to } of changes) copy[from + (at % (copy.length - from))] = to
    return copy
  }

  test('a pack: every object is read, or said to be unread', () => {
    const { pack, index, right } = original()
    fc.assert(
      fc.property(flips, (changes) => {
        const read = tryToRead(index, flipped(pack, changes))
        if (read === undefined) return
        for (const oid of right) expect(read.objects.has(oid) || read.failed.has(oid)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('an index: it is refused, or every object in it is read or said to be unread', () => {
    const { pack, index } = original()
    fc.assert(
      fc.property(flips, (changes) => {
        const damaged = flipped(index, changes)
        const read = tryToRead(damaged, pack)
        if (read !== undefined) expect(read.objects.size + read.failed.size).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  test('a file that is cut off', () => {
    const { pack, index, right } = original()
    fc.assert(
      fc.property(fc.nat(pack.length - 1), fc.nat(index.length - 1), (packBytes, indexBytes) => {
        const read = tryToRead(index, pack.subarray(0, packBytes))
        if (read !== undefined)
          for (const oid of right) expect(read.objects.has(oid) || read.failed.has(oid)).toBe(true)
        expect(tryToRead(index.subarray(0, indexBytes), pack)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  test('an index of another pack', () => {
    const { index } = original()
    const other = createHistory(manyVersions(3))
    other.git('repack', '-adq')
    const [path = ''] = packsOf(other)
    expect(tryToRead(index, readFileSync(`${path}.pack`))).toBeUndefined()
  })

  test('deltas that are each the base of the other', () => {
    // Two entries: a delta 30 bytes behind the second, and one whose base is the first.
    const entry = (distance: number): number[] => [0x60 | 5, distance]
    const body = [...entry(0x7f), ...new Array(28).fill(0), ...entry(30), ...new Array(28).fill(0)]
    const pack = Buffer.concat([Buffer.from('PACK\0\0\0\x02\0\0\0\x02', 'latin1'), Buffer.from(body), Buffer.alloc(20)])
    const read = tryToRead(indexOf([12, 42]), pack)
    expect(read?.failed.size).toBe(2)
  })

  test('an object that claims 4 GB', () => {
    const size = 2 ** 32
    const header = [0x30 | 0x80 | (size & 15)]
    for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128))
      header.push((rest % 128) | (rest >= 128 ? 0x80 : 0))
    const pack = Buffer.concat([
      Buffer.from('PACK\0\0\0\x02\0\0\0\x01', 'latin1'),
      Buffer.from(header),
      Buffer.alloc(60),
    ])
    const read = tryToRead(indexOf([12]), pack)
    expect([...(read?.failed.values() ?? [])]).toEqual(['it is too large to be rebuilt in memory'])
  })

  function indexOf(offsets: readonly number[]): Uint8Array {
    const index = Buffer.alloc(8 + 1024 + offsets.length * 28 + 40)
    index.writeUInt32BE(0xff744f63, 0)
    index.writeUInt32BE(2, 4)
    for (let byte = 0; byte < 256; byte++)
      index.writeUInt32BE(offsets.filter((_, at) => at <= byte).length, 8 + byte * 4)
    offsets.forEach((offset, at) => {
      index[8 + 1024 + at * 20] = at
      index.writeUInt32BE(offset, 8 + 1024 + offsets.length * 24 + at * 4)
    })
    return index
  }

  test('an index that points outside of the pack', () => {
    const { pack } = original()
    expect(tryToRead(indexOf([pack.length + 1]), pack)).toBeUndefined()
    expect(tryToRead(indexOf([3]), pack)).toBeUndefined()
  })
})

test('a pack that cannot be opened', () => {
  const file = join(temporaryFolder(), 'pack')
  expect(() => openPackFile(file)).toThrow(/ENOENT/)
  writeFileSync(file, '')
  chmodSync(file, 0o600)
  const opened = openPackFile(file)
  expect(() => opened.seek(0, 12)).toThrow(PackError)
  opened.close()
})
