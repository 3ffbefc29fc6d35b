/** Indexes that are not as they should be: each is refused in words that help, and none is believed. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { createIndexKeys, organisationKeys } from '../../src/index-store/index-keys.ts'
import { writeKeyFile } from '../../src/index-store/key-file.ts'
import { createSegmentStore, openSegmentStore, type SegmentStore } from '../../src/index-store/segment-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hashesFrom } from './changes.ts'
import { fileOf, hashesOf } from './sample-files.ts'

const keys = createIndexKeys()

async function createIndex(): Promise<string> {
  const folder = join(temporaryFolder(), 'x.moat')
  const store = createSegmentStore({ folder, ring: [keys], version: 1 })
  await store.put({ name: 'a', roots: [] }, [fileOf('a.ts', { words: hashesFrom(1, 2000), canary: [[1, 1]] })])
  await store.close()
  return folder
}

function open(
  folder: string,
  change: { version?: number; ring?: readonly ReturnType<typeof createIndexKeys>[] } = {},
): SegmentStore {
  return openSegmentStore({ folder, ring: [keys], version: 1, ...change })
}

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
  return 'fine'
}

function segmentOf(folder: string): string {
  const [name = ''] = readdirSync(join(folder, 'segments'))
  return join(folder, 'segments', name)
}

describe('opening an index', () => {
  test('that is not there', () => expect(codeOf(() => open(join(temporaryFolder(), 'none')))).toBe('index-not-found'))

  test('that is a file', () => {
    const folder = temporaryFolder({ 'x.moat': 'hello' })
    expect(codeOf(() => open(join(folder, 'x.moat')))).toBe('index-not-found')
  })

  test('of another key', async () => {
    const folder = await createIndex()
    expect(codeOf(() => open(folder, { ring: [createIndexKeys()] }))).toBe('index-of-other-key')
    expect(codeOf(() => open(folder, { ring: [createIndexKeys(), keys] }))).toBe('fine')
  })

  test('of another version', async () => {
    const folder = await createIndex()
    expect(codeOf(() => open(folder, { version: 2 }))).toBe('index-of-other-version')
  })

  test('whose names key is another one', async () => {
    const folder = await createIndex()
    const mixed = organisationKeys(keys.fingerprint!, createIndexKeys().names)
    expect(codeOf(() => open(folder, { ring: [mixed] }))).toBe('index-damaged')
  })

  test.each([0, 1, 100, 300])('whose manifest ends after %i bytes', async (bytes) => {
    const folder = await createIndex()
    truncateSync(join(folder, 'manifest.json'), bytes)
    expect(codeOf(() => open(folder))).toBe('index-damaged')
  })

  test('whose manifest was changed', async () => {
    const folder = await createIndex()
    const path = join(folder, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"generation": 1', '"generation": 7'))
    expect(codeOf(() => open(folder))).toBe('index-damaged')
  })

  test.each([0, 15, 8000, 8192, 10_000])('whose segment ends after %i bytes', async (bytes) => {
    const folder = await createIndex()
    truncateSync(segmentOf(folder), bytes)
    expect(codeOf(() => open(folder))).toBe('index-damaged')
  })

  test('whose segment is gone', async () => {
    const folder = await createIndex()
    rmSync(segmentOf(folder))
    expect(codeOf(() => open(folder))).toBe('index-damaged')
  })

  test('whose manifest leads out of its folder', async () => {
    const folder = await createIndex()
    const name = segmentOf(folder)
    renameSync(name, join(folder, 'other'))
    const path = join(folder, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"id": "[0-9a-f]{32}"/, '"id": "../../../../etc/passwd"'))
    expect(codeOf(() => open(folder))).toBe('index-damaged')
  })
})

describe('an open index', () => {
  test('goes on when its files are deleted', async () => {
    const folder = await createIndex()
    const store = open(folder)
    rmSync(folder, { recursive: true })
    const asked = hashesFrom(1, 2000)
    expect(
      store
        .lookUp('words', hashesOf(asked))
        .totals.slice(0, 2000)
        .every((total) => total >= 1),
    ).toBe(true)
    expect(store.file(0)?.paths).toEqual(['a.ts'])
    await store.close()
  })

  test('keeps its state while another process writes, and sees the new one when opened again', async () => {
    const folder = await createIndex()
    const reader = open(folder)
    const writer = open(folder)
    for (let round = 0; round < 6; round++)
      await writer.put({ name: `b${round}`, roots: [] }, [fileOf('b.ts', { words: hashesFrom(1, 100) })])
    await writer.remove('a')
    expect(reader.lookUp('words', hashesOf(hashesFrom(1, 1))).totals[0]).toBe(1)
    expect(reader.repositories().map(({ name }) => name)).toEqual(['a'])
    const later = open(folder)
    expect(later.lookUp('words', hashesOf(hashesFrom(1, 1))).totals[0]).toBe(6)
    for (const store of [reader, writer, later]) await store.close()
  })

  test('has a bit turned anywhere, and verify says so', async () => {
    const folder = await createIndex()
    const path = segmentOf(folder)
    const bytes = readFileSync(path)
    const { sections } = open(folder).reader.segments[0]!.file.header
    for (const [name, { offset, bytes: length }] of Object.entries(sections)) {
      if (length === 0) continue
      const damaged = Buffer.from(bytes)
      damaged[offset + Math.floor(length / 2)]! ^= 0x10
      writeFileSync(path, damaged)
      const store = open(folder)
      expect(store.reader.segments[0]!.file.verify(), name).toEqual([`section ${name} was changed or is damaged`])
      // Whatever the bytes are: an answer or a failure, never a crash.
      expect(['fine', 'index-damaged']).toContain(
        codeOf(() => {
          const { files } = store.lookUp('words', hashesOf(hashesFrom(1, 2000)))
          store.file(files[0]!)
        }),
      )
      await store.close()
    }
  })

  test('is not changed by what is appended to its segments', async () => {
    const folder = await createIndex()
    appendFileSync(segmentOf(folder), 'more')
    expect(codeOf(() => open(folder))).toBe('fine')
  })
})

describe('writing to an index', () => {
  const put = (store: SegmentStore): Promise<string> =>
    store.put({ name: 'b', roots: [] }, [fileOf('b.ts', { words: hashesFrom(5, 20_000) })]).then(
      () => 'fine',
      (error: unknown) => (error instanceof Failure ? error.code : String(error)),
    )

  test('that another process writes to', async () => {
    const folder = await createIndex()
    const owner = JSON.parse(
      execFileSync(process.execPath, ['-e', 'console.log(JSON.stringify({pid: process.ppid}))']).toString(),
    )
    const ns = execFileSync('readlink', ['/proc/self/ns/pid']).toString().trim()
    const lock = { pid: owner.pid, host: `${hostname()} ${ns}`, begun: '', since: '2026-01-01' }
    writeFileSync(join(folder, 'lock'), JSON.stringify(lock))
    const store = open(folder)
    expect(await put(store)).toBe('index-locked')
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(JSON.stringify(lock))
    await store.close()
  })

  test.each([
    ['a process that is dead', { pid: 2 ** 22 - 1 }],
    ['a process whose number another one has now', { pid: process.pid, begun: '1' }],
  ])('that is locked by %s', async (_name, owner) => {
    const folder = await createIndex()
    const ns = execFileSync('readlink', ['/proc/self/ns/pid']).toString().trim()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ host: `${hostname()} ${ns}`, begun: '', since: '', ...owner }))
    const store = open(folder)
    expect(await put(store)).toBe('fine')
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'segments'])
    await store.close()
  })

  test('that is locked on another machine', async () => {
    const folder = await createIndex()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', begun: '', since: '' }))
    const store = open(folder)
    expect(await put(store)).toBe('index-locked')
    await store.close()
  })

  test('without the names key', async () => {
    const folder = await createIndex()
    const store = open(folder, { ring: [organisationKeys(keys.fingerprint!)] })
    expect(await put(store)).toBe('key-not-found')
    await store.close()
  })

  describe('by a process', () => {
    const run = async (folder: string, how: { limit?: number; uid?: number }) => {
      const work = temporaryFolder()
      const program = join(work, 'writer.cjs')
      const key = join(work, 'key')
      const entry = 'test/index-store/killed-writer.ts'
      await build({
        entryPoints: [entry],
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        logLevel: 'error',
      })
      writeKeyFile(key, [keys])
      if (how.uid !== undefined) {
        chmodSync(work, 0o755)
        chownSync(key, how.uid, how.uid)
      }
      const limit = how.limit === undefined ? '' : `ulimit -f ${how.limit}; `
      const command = `${limit}exec '${process.execPath}' '${program}' '${folder}' '${key}' add 0`
      return spawnSync('bash', ['-c', command], { encoding: 'utf8', ...(how.uid !== undefined && { uid: how.uid }) })
    }

    test('whose disk is full: nothing has changed', async () => {
      const folder = await createIndex()
      const before = readdirSync(join(folder, 'segments'))
      // No file may grow beyond so many blocks of 1 kB: every large write fails as on a full disk.
      const { stderr, status } = await run(folder, { limit: 100 })
      expect(status).not.toBe(0)
      expect(stderr).toContain('index-not-writable')
      expect(readdirSync(join(folder, 'segments'))).toEqual(before)
      const store = open(folder)
      expect(store.repositories().map(({ name }) => name)).toEqual(['a'])
      expect(await put(store)).toBe('fine')
      await store.close()
    })

    test.skipIf(process.getuid?.() !== 0)('that may only read: it says so', async () => {
      const folder = await createIndex()
      mkdirSync(folder, { recursive: true })
      for (const path of [join(folder, '..'), folder, join(folder, 'segments')]) chmodSync(path, 0o755)
      for (const path of [join(folder, 'manifest.json'), segmentOf(folder)]) chmodSync(path, 0o644)
      const { stderr } = await run(folder, { uid: 65_534 })
      expect(stderr).toContain('index-not-writable')
      expect(stderr).toContain('check that you may write')
    })
  })
})
