/** Writers that are really killed, at any step: the index is as it was or as it should be, and goes on working. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIndexKeys } from '../../src/index-store/index-keys.ts'
import { readKeyFile, writeKeyFile } from '../../src/index-store/key-file.ts'
import { createSegmentStore, openSegmentStore, type SegmentStore } from '../../src/index-store/segment-store.ts'
import { CHANGES, type ChangeName, fillIndex, hashesFrom } from './changes.ts'
import { fileOf, hashesOf } from './sample-files.ts'

const work = mkdtempSync(join(tmpdir(), 'codemoat-kill-'))
const program = join(work, 'writer.cjs')
const keyFile = join(work, 'key')
const base = join(work, 'base.moat')
const AT_ONCE = 3

/** `CODEMOAT_KILL_EVERY=1` kills at each of some 400 steps, which takes a minute or two; else at one in so many. */
const EVERY = Number(process.env.CODEMOAT_KILL_EVERY ?? 9)

afterAll(() => rmSync(work, { recursive: true, force: true }))
beforeAll(async () => {
  await build({
    entryPoints: ['test/index-store/killed-writer.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  writeKeyFile(keyFile, [createIndexKeys()])
  const store = createSegmentStore(placeOf(base))
  await fillIndex(store)
  await store.close()
})

function placeOf(folder: string) {
  return { folder, ring: readKeyFile(keyFile), version: 1 }
}

/** All that can be asked of an index, in one value. */
function stateOf(store: SegmentStore): unknown {
  const asked = [1, 21, 41, 2, 3, 4, 9, 11].flatMap((seed) => hashesFrom(seed, 20))
  const { totals } = store.lookUp('words', hashesOf(asked))
  return {
    totals: asked.map((_, index) => totals[index]),
    repositories: store.repositories().map(({ name }) => [name, store.filesOf(name)]),
    damaged: store.reader.segments.flatMap(({ file }) => file.verify()),
  }
}

/** Resolves to true where the process was killed, false where it came to its end. */
function runKilled(folder: string, change: string, killAt: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, keyFile, change, String(killAt)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
    })
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true)
      else if (code === 0) resolve(false)
      else reject(new Error(`the writer failed: ${said}`))
    })
  })
}

/** Kills a writer at one step after the other until it lives; returns how often it was killed. */
async function killAtEveryStep(check: (step: number) => Promise<boolean>): Promise<number> {
  for (let kills = 0; ; ) {
    const killed = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => check(1 + (kills + index) * EVERY)))
    kills += killed.filter(Boolean).length
    if (killed.includes(false)) return kills
  }
}

describe('a writer that is killed', () => {
  test.each(Object.keys(CHANGES) as ChangeName[])(
    'in the midst of "%s" leaves the old state or the new one',
    async (change) => {
      const before = openSegmentStore(placeOf(base))
      const old = stateOf(before)
      await before.close()
      const done = join(work, `${change}-done.moat`)
      cpSync(base, done, { recursive: true })
      const changed = openSegmentStore(placeOf(done))
      await CHANGES[change](changed)
      const fresh = stateOf(changed)
      await changed.close()

      const kills = await killAtEveryStep(async (step) => {
        const folder = join(work, `${change}-${step}.moat`)
        cpSync(base, folder, { recursive: true })
        const isKilled = await runKilled(folder, change, step)
        const store = openSegmentStore(placeOf(folder))
        const state = stateOf(store)
        expect([old, fresh], `killed at step ${step}`).toContainEqual(state)
        if (!isKilled) expect(state).toEqual(fresh)
        // The lock of the dead is no hindrance, and what it left is taken away.
        await store.put({ name: 'after', roots: [] }, [fileOf('after.ts', { words: [[1, 1 << 16]] })])
        expect(store.lookUp('words', hashesOf([[1, 1 << 16]])).totals[0]).toBe(1)
        expect(readdirSync(join(folder, 'segments'))).toHaveLength(store.reader.segments.length)
        expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([])
        await store.close()
        rmSync(folder, { recursive: true })
        return isKilled
      })
      expect(kills * EVERY).toBeGreaterThan(20)
    },
    120_000,
  )

  test('while it makes the index leaves none, or an empty one', async () => {
    await killAtEveryStep(async (step) => {
      const folder = join(work, `create-${step}.moat`)
      const isKilled = await runKilled(folder, 'create', step)
      const store = createSegmentStore(placeOf(folder))
      expect(store.repositories()).toEqual([])
      await store.put({ name: 'after', roots: [] }, [fileOf('after.ts', { words: [[1, 1 << 16]] })])
      await store.close()
      return isKilled
    })
  }, 60_000)
})
