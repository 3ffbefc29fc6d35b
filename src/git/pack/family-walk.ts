/**
 * Rebuilds every object of a family of deltas exactly once, each right after its base. A base is kept while objects are
 * still to be built from it, and since the heaviest child comes last and takes its base's place, no more than about
 * log2(size of the family) objects are held at a time.
 */
import type { Changes, DeltaSpace, Widened } from '../../kernels/delta-space.ts'
import { FAULTS, readDeltaHeader } from './delta.ts'
import type { Inflater } from './inflater.ts'
import { NONE, type PackEntries } from './pack-entries.ts'
import { PackError } from './pack-error.ts'
import type { PackFile } from './pack-file.ts'

export interface FamilyWalk<State> {
  readonly entries: PackEntries
  readonly file: PackFile
  readonly inflate: Inflater
  /** 1 for every entry that is wanted, and for those that it is built from; without it, all are. */
  readonly needed?: Uint8Array
  /** Where objects are rebuilt, and how large the largest of them is. */
  readonly space: DeltaSpace
  readonly objectBytes: number
  createState(): State
  /** Is told of every object. `bytes` holds until it returns, and so does `base`; `state` is what it keeps of the object. */
  visit(object: WalkedObject<State>): void
  /** Is told of every entry that could not be rebuilt; those that depend on it are told one by one. */
  fail(entry: number, reason: string): void
}

export interface WalkedObject<State> {
  readonly entry: number
  readonly bytes: Uint8Array
  readonly state: State
  /** Absent at the root of a family. */
  readonly base?: WalkedBase<State>
}

export interface WalkedBase<State> {
  readonly bytes: Uint8Array
  readonly state: State
  /** What of the object is new against it. */
  changes(widened: Widened): Changes
}

/** Room for one object, used again and again. */
interface Slot<State> {
  /** -1 where there is no room yet. */
  address: number
  size: number
  length: number
  /** Once it was visited. */
  bytes: Uint8Array
  readonly state: State
}

/** Walks one family after the other; room is shared between them. */
export function createFamilyWalker<State>(walk: FamilyWalk<State>): (root: number) => void {
  const { entries, file, inflate, space, objectBytes, needed } = walk
  /** Two a level: the object, and the one that takes its place. */
  const levels: { current: Slot<State>; next: Slot<State> }[] = []
  const room = { address: -1, size: 0 }
  const delta = { start: 0, end: 0, base: 0, baseBytes: 0, target: 0, targetBytes: 0 }
  const changes = (widened: Widened): Changes => space.changes(delta, widened)

  function level(depth: number): { current: Slot<State>; next: Slot<State> } {
    levels[depth] ??= { current: newSlot(walk.createState()), next: newSlot(walk.createState()) }
    return levels[depth]
  }

  /** At least `length` bytes and one. */
  function reserve(slot: { address: number; size: number }, length: number): void {
    if (length > objectBytes) throw new PackError('it is too large to be rebuilt in memory')
    if (slot.size > length) return
    if (slot.size > 0) space.giveBack(slot.address, slot.size)
    slot.size = 0
    // Its next version is likely to be a little larger.
    const size = Math.min(length + (length >> 2), objectBytes) + 1
    slot.address = space.take(size)
    if (slot.address < 0) throw new PackError('rebuilding it takes too much memory')
    slot.size = size
  }

  function inflateEntry(entry: number, address: number): void {
    const offset = (entries.offsets[entry] as number) + (entries.headerBytes[entry] as number)
    const length = (entries.offsets[entry + 1] as number) - offset
    const start = file.seek(offset, length)
    const source = { bytes: file.buffer, start, end: start + length }
    inflate(source, space.memory, address, entries.sizes[entry] as number)
  }

  function buildRoot(entry: number, slot: Slot<State>): void {
    slot.length = entries.sizes[entry] as number
    reserve(slot, slot.length)
    inflateEntry(entry, slot.address)
    slot.bytes = space.memory.subarray(slot.address, slot.address + slot.length)
  }

  function buildChild(entry: number, base: Slot<State>, slot: Slot<State>): void {
    const size = entries.sizes[entry] as number
    reserve(room, size)
    inflateEntry(entry, room.address)
    const { at, baseBytes, targetBytes } = readDeltaHeader(space.memory, room.address, room.address + size)
    if (baseBytes !== base.length) throw new PackError('its delta was made for another base')
    reserve(slot, targetBytes)
    slot.length = targetBytes
    delta.start = at
    delta.end = room.address + size
    delta.base = base.address
    delta.baseBytes = baseBytes
    delta.target = slot.address
    delta.targetBytes = targetBytes
    const fault = space.apply(delta)
    if (fault !== undefined) throw new PackError(FAULTS[fault])
    slot.bytes = space.memory.subarray(slot.address, slot.address + slot.length)
  }

  function visitChild(entry: number, base: Slot<State>, slot: Slot<State>): boolean {
    try {
      buildChild(entry, base, slot)
    } catch (error) {
      failFamily(entry, error)
      return false
    }
    const { bytes, state } = slot
    walk.visit({ entry, bytes, state, base: { bytes: base.bytes, state: base.state, changes } })
    return true
  }

  /** The object of `first` is in `level(depth).current` and was visited; now all that are built from it. */
  function descend(first: number, depth: number): void {
    const here = level(depth)
    let entry = first
    for (;;) {
      let child = entries.firstChild[entry] as number
      if (child === NONE) return
      for (; entries.nextSibling[child] !== NONE; child = entries.nextSibling[child] as number) {
        if (needed?.[child] === 0) continue
        const { current } = level(depth + 1)
        if (visitChild(child, here.current, current)) descend(child, depth + 1)
      }
      if (needed?.[child] === 0 || !visitChild(child, here.current, here.next)) return
      const freed = here.current
      here.current = here.next
      here.next = freed
      entry = child
    }
  }

  function failFamily(first: number, error: unknown): void {
    const reason = reasonOf(error)
    const failed = [first]
    for (let entry = failed.pop(); entry !== undefined; entry = failed.pop()) {
      if (needed?.[entry] !== 0) walk.fail(entry, reason)
      for (
        let child = entries.firstChild[entry] as number;
        child !== NONE;
        child = entries.nextSibling[child] as number
      ) {
        failed.push(child)
      }
    }
  }

  /** Gives back what the last family took. */
  function release(): void {
    space.clear()
    room.size = 0
    for (const { current, next } of levels) {
      current.size = 0
      next.size = 0
    }
  }

  return (root) => {
    if (needed?.[root] === 0) return
    release()
    const { current } = level(0)
    try {
      buildRoot(root, current)
    } catch (error) {
      failFamily(root, error)
      return
    }
    walk.visit({ entry: root, bytes: current.bytes, state: current.state })
    descend(root, 0)
  }
}

function newSlot<State>(state: State): Slot<State> {
  return { address: -1, size: 0, length: 0, bytes: new Uint8Array(0), state }
}

function reasonOf(error: unknown): string {
  if (error instanceof PackError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code === 'string') return `the pack could not be read (${code})`
  throw error
}
