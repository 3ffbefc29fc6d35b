/** Opens the packs of a repository and cuts them into tasks for the threads. */
import { readFileSync, statSync } from 'node:fs'
import { NONE, type PackEntries, readPackEntries } from '../../git/pack/pack-entries.ts'
import { PackError } from '../../git/pack/pack-error.ts'
import { loadedPackFile, loadPackFile, openPackFile } from '../../git/pack/pack-file.ts'
import { type PackIndex, readPackIndex } from '../../git/pack/pack-index.ts'
import { reasonOf } from '../../sources/reason.ts'
import type { SharedPack, SurveyTask } from './survey.ts'

export interface SurveyPlan {
  readonly packs: readonly SharedPack[]
  /** Packs that cannot be read as they stand: git is asked for what they hold. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

/** Packs are held in memory up to so many bytes together: from there on, they are read in pieces. */
const LOADED_BYTES_MAX = 160 * 1024 * 1024

/** Which objects are to be judged. */
export interface WantedObjects {
  /** By the id at `oids[at, …)`. */
  readonly isWanted?: (oids: Uint8Array, at: number) => boolean
  readonly types?: readonly number[]
}

export function openPacks(paths: readonly string[], oidBytes: 20 | 32, wanted: WantedObjects): SurveyPlan {
  const packs: SharedPack[] = []
  const unreadable: { path: string; reason: string }[] = []
  let left = LOADED_BYTES_MAX
  for (const path of paths) {
    try {
      const pack = openPack(path, oidBytes, { loadable: left, wanted })
      left -= pack.memory?.byteLength ?? 0
      packs.push(wanted.isWanted || wanted.types ? { ...pack, ...choose(pack.entries, wanted) } : pack)
    } catch (error) {
      unreadable.push({ path: `${path}.pack`, reason: error instanceof PackError ? error.message : reasonOf(error) })
    }
  }
  return { packs, unreadable }
}

/** The ids of all objects of a pack, one after the other; undefined where its index cannot be read. */
export function readPackedOids(path: string, oidBytes: 20 | 32): Uint8Array | undefined {
  try {
    return readPackIndex(readFileSync(`${path}.idx`), statSync(`${path}.pack`).size, oidBytes).oids
  } catch {
    return undefined
  }
}

function openPack(
  path: string,
  oidBytes: 20 | 32,
  { loadable, wanted }: { loadable: number; wanted: WantedObjects },
): SharedPack {
  const file = openPackFile(`${path}.pack`)
  try {
    const index = readPackIndex(readFileSync(`${path}.idx`), file.bytes, oidBytes)
    const isLoaded = file.bytes <= loadable && holdsWanted(index, wanted)
    if (!isLoaded) return { path: `${path}.pack`, entries: readPackEntries(index, file) }
    const memory = loadPackFile(`${path}.pack`)
    return { path: `${path}.pack`, entries: readPackEntries(index, loadedPackFile(memory)), memory }
  } finally {
    file.close()
  }
}

function holdsWanted({ oids, oidBytes }: PackIndex, { isWanted }: WantedObjects): boolean {
  if (isWanted === undefined) return true
  for (let at = 0; at < oids.length; at += oidBytes) if (isWanted(oids, at)) return true
  return false
}

function choose(entries: PackEntries, { isWanted, types }: WantedObjects): { wanted: Uint8Array; needed: Uint8Array } {
  const wanted = new Uint8Array(new SharedArrayBuffer(entries.count))
  const needed = new Uint8Array(new SharedArrayBuffer(entries.count))
  for (let entry = 0; entry < entries.count; entry++) {
    const position = entries.positions[entry] as number
    if (types?.includes(entries.types[entry] as number) === false) continue
    if (isWanted?.(entries.oids, position * entries.oidBytes) === false) continue
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

/** Those of the families `[from, to)` that are wanted. */
export function* oidsOfFamilies({ entries, wanted }: SharedPack, from: number, to: number): Generator<string> {
  const pending = [...entries.roots.subarray(from, to)]
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    if (wanted?.[entry] !== 0) yield oidOf(entries, entry)
    let child = entries.firstChild[entry] as number
    for (; child !== NONE; child = entries.nextSibling[child] as number) pending.push(child)
  }
}

export function oidOf({ oids, oidBytes, positions }: PackEntries, entry: number): string {
  const start = (positions[entry] as number) * oidBytes
  return Buffer.from(oids.subarray(start, start + oidBytes)).toString('hex')
}
