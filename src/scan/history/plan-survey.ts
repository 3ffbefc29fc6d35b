/** Opens the packs of a repository and cuts them into tasks for the threads. */
import { readFileSync } from 'node:fs'
import { reasonOf } from '../../sources/reason.ts'
import { NONE, type PackEntries, readPackEntries } from '../../git/pack/pack-entries.ts'
import { PackError } from '../../git/pack/pack-error.ts'
import { loadedPackFile, loadPackFile, openPackFile } from '../../git/pack/pack-file.ts'
import { readPackIndex } from '../../git/pack/pack-index.ts'
import type { SharedPack, SurveyTask } from './survey.ts'

export interface SurveyPlan {
  readonly packs: readonly SharedPack[]
  /** Packs that cannot be read as they stand: git is asked for what they hold. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

/** Packs are held in memory up to so many bytes together: from there on, they are read in pieces. */
const LOADED_BYTES_MAX = 160 * 1024 * 1024

/** Which objects are to be judged; without it, all. */
export type Wanted = (oid: Uint8Array, at: number, length: number) => boolean

export function openPacks(paths: readonly string[], oidBytes: 20 | 32, wanted?: Wanted): SurveyPlan {
  const packs: SharedPack[] = []
  const unreadable: { path: string; reason: string }[] = []
  let left = LOADED_BYTES_MAX
  for (const path of paths) {
    try {
      const pack = openPack(path, oidBytes, left)
      left -= pack.memory?.byteLength ?? 0
      packs.push(wanted ? { ...pack, ...choose(pack.entries, wanted) } : pack)
    } catch (error) {
      unreadable.push({ path: `${path}.pack`, reason: error instanceof PackError ? error.message : reasonOf(error) })
    }
  }
  return { packs, unreadable }
}

function openPack(path: string, oidBytes: 20 | 32, loadable: number): SharedPack {
  const file = openPackFile(`${path}.pack`)
  try {
    const index = readPackIndex(readFileSync(`${path}.idx`), file.bytes, oidBytes)
    if (file.bytes > loadable) return { path: `${path}.pack`, entries: readPackEntries(index, file) }
    const memory = loadPackFile(`${path}.pack`)
    return { path: `${path}.pack`, entries: readPackEntries(index, loadedPackFile(memory)), memory }
  } finally {
    file.close()
  }
}

function choose(entries: PackEntries, isWanted: Wanted): { wanted: Uint8Array; needed: Uint8Array } {
  const wanted = new Uint8Array(new SharedArrayBuffer(entries.count))
  const needed = new Uint8Array(new SharedArrayBuffer(entries.count))
  for (let entry = 0; entry < entries.count; entry++) {
    const position = entries.positions[entry] as number
    if (!isWanted(entries.oids, position * entries.oidBytes, entries.oidBytes)) continue
    wanted[entry] = 1
    for (let base = entry; base !== NONE && needed[base] === 0; base = entries.bases[base] as number) needed[base] = 1
  }
  return { wanted, needed }
}

/** What an object costs beside its bytes, in bytes. */
const OBJECT_COST = 200

/** A thread that is done early takes the next task; smaller ones lose what families have in common. */
const TASK_COST = 4 * 1024 * 1024

/** @param heldBytes what all threads together may hold of rebuilt objects */
export function planTasks(packs: readonly SharedPack[], heldBytes: number): SurveyTask[] {
  const tasks: SurveyTask[] = []
  for (const pack of packs) {
    const { roots } = pack.entries
    const costs = familyCosts(pack)
    let from = 0
    let cost = 0
    for (let root = 0; root < roots.length; root++) {
      cost += costs[roots[root] as number] as number
      if (cost < TASK_COST && root + 1 < roots.length) continue
      if (cost > 0) tasks.push({ pack, from, to: root + 1, heldBytes })
      from = root + 1
      cost = 0
    }
  }
  return tasks
}

/** By root: inflated bytes of its family. */
function familyCosts({ entries, needed }: SharedPack): Float64Array {
  const costs = new Float64Array(entries.count)
  const { firstChild, nextSibling, sizes } = entries
  const pending: number[] = []
  for (const root of entries.roots) {
    let cost = 0
    pending.push(root)
    for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
      if (needed?.[entry] === 0) continue
      cost += (sizes[entry] as number) + OBJECT_COST
      for (let child = firstChild[entry] as number; child !== NONE; child = nextSibling[child] as number) {
        pending.push(child)
      }
    }
    costs[root] = cost
  }
  return costs
}

/** Entries that are in no family: broken ones, those whose base is missing, and cycles. */
export function* lostObjects({ entries, wanted }: SharedPack): Generator<string> {
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.types[entry] === 0 && wanted?.[entry] !== 0) yield oidOf(entries, entry)
  }
}

export function oidOf({ oids, oidBytes, positions }: PackEntries, entry: number): string {
  const start = (positions[entry] as number) * oidBytes
  return Buffer.from(oids.subarray(start, start + oidBytes)).toString('hex')
}
