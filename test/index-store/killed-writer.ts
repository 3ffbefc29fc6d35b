/** A process that changes an index and is killed at its n-th touch of the disk; run by kill.test.ts. */
import fs from 'node:fs'
import { readKeyFile } from '../../src/index-store/key-file.ts'
import { createSegmentStore, openSegmentStore } from '../../src/index-store/segment-store.ts'
import { CHANGES, type ChangeName } from './changes.ts'

const [folder = '', keyFile = '', change = '', killAt = '0'] = process.argv.slice(2)

/** Whatever changes the disk. Opening and closing count, too: they are the moments in between. */
const TOUCHES = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
] as const

let touches = 0
const patched = fs as unknown as Record<string, (...args: unknown[]) => unknown>
for (const name of TOUCHES) {
  const real = patched[name]!
  patched[name] = (...args) => {
    if (++touches === Number(killAt)) {
      // Half a write is the worst that a write can leave.
      const [descriptor, bytes, ...rest] = args
      if (name === 'writeSync' && bytes instanceof Uint8Array && rest.length === 3)
        real(descriptor, bytes, rest[0], Math.floor(Number(rest[1]) / 2), rest[2])
      process.kill(process.pid, 'SIGKILL')
      // The signal comes from outside: nothing else happens until it is here.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    }
    return real(...args)
  }
}

async function run(): Promise<void> {
  const place = { folder, ring: readKeyFile(keyFile), version: 1 }
  const store = change === 'create' ? createSegmentStore(place) : openSegmentStore(place)
  if (change !== 'create') await CHANGES[change as ChangeName](store)
  await store.close()
}

void run()
