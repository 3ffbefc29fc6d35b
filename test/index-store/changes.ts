/** The changes that a writer is killed in. */
import type { FingerprintStore } from '../../src/index-store/fingerprint-store.ts'
import { type Fingerprint, fileOf } from './sample-files.ts'

export type ChangeName = 'add' | 'merge' | 'replace' | 'remove' | 'hollow'

/** Enough fingerprints that sections take more than one write. */
export function hashesFrom(seed: number, count: number): Fingerprint[] {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return Array.from({ length: count }, (): Fingerprint => [next(), next()])
}

export const CHANGES: Readonly<Record<ChangeName, (store: FingerprintStore) => Promise<void>>> = {
  add: (store) =>
    store.put({ name: 'new', roots: [] }, [
      fileOf('n.ts', { words: hashesFrom(9, 30_000), structure: hashesFrom(10, 100) }),
    ]),
  merge: (store) => store.put({ name: 'fourth', roots: [] }, [fileOf('4.ts', { words: hashesFrom(4, 300) })]),
  replace: (store) =>
    store.put({ name: 'first', roots: [] }, [fileOf('new.ts', { words: hashesFrom(11, 300) })], ['oid of 1.ts']),
  remove: (store) => store.remove('second'),
  hollow: (store) => store.remove('first', ['oid of 1.ts', 'oid of 1b.ts']),
}

/** What the index holds before. */
export async function fillIndex(store: FingerprintStore): Promise<void> {
  const words = (seed: number): { words: Fingerprint[] } => ({ words: hashesFrom(seed, 300) })
  await store.put(
    { name: 'first', roots: [] },
    ['1', '1b', '1c'].map((name, at) => fileOf(`${name}.ts`, words(1 + at * 20))),
  )
  await store.put({ name: 'second', roots: [] }, [fileOf('2.ts', words(2))])
  await store.put({ name: 'third', roots: [] }, [fileOf('3.ts', words(3))])
}
