/**
 * Rebuilds every object of a family of deltas exactly once, each right after its base. A base is kept while objects are
 * still to be built from it, and since the heaviest child comes last and takes its base's place, no more than about
 * log2(size of the family) objects are held at a time.
 */
import type { Runs } from '../../base/runs.ts'
import { applyDelta, createRuns, readDeltaHeader } from './delta.ts'
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
  /** Most bytes that all objects under way may take together, and the largest object that is rebuilt. */
  readonly limits: { readonly heldBytes: number; readonly objectBytes: number }
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
  readonly base?: { readonly bytes: Uint8Array; readonly state: State; readonly runs: Runs }
}

/** Room for one object, used again and again. */
interface Slot<State> {
  buffer: Uint8Array
  length: number
  readonly state: State
}

/** Buffers this large are given back when their family is done. */
const KEPT_BYTES = 1024 * 1024

/** Walks one family after the other; buffers are shared between them. */
export function createFamilyWalker<State>(walk: FamilyWalk<State>): (root: number) => void {
  const { entries, file, inflate, limits, needed } = walk
  /** Two a level: the object, and the one that takes its place. */
  const levels: { current: Slot<State>; next: Slot<State> }[] = []
  const runs = createRuns()
  let delta = new Uint8Array(64 * 1024)
  let held = 0
  let holdsLarge = false

  function level(depth: number): { current: Slot<State>; next: Slot<State> } {
    const newSlot = (): Slot<State> => ({ buffer: new Uint8Array(0), length: 0, state: walk.createState() })
    levels[depth] ??= { current: newSlot(), next: newSlot() }
    return levels[depth]
  }

  function reserve(slot: Slot<State>, length: number): void {
    if (length > limits.objectBytes) throw new PackError('it is too large to be rebuilt in memory')
    slot.length = length
    if (slot.buffer.length > length) return
    const size = Math.max(4096, length + 1, Math.min(length * 2, limits.objectBytes))
    if (held + size - slot.buffer.length > limits.heldBytes) throw new PackError('rebuilding it takes too much memory')
    held += size - slot.buffer.length
    slot.buffer = new Uint8Array(size)
    holdsLarge ||= size > KEPT_BYTES
  }

  function source(entry: number): { bytes: Uint8Array; start: number; end: number } {
    const offset = (entries.offsets[entry] as number) + (entries.headerBytes[entry] as number)
    const length = (entries.offsets[entry + 1] as number) - offset
    const start = file.seek(offset, length)
    return { bytes: file.buffer, start, end: start + length }
  }

  function buildRoot(entry: number, slot: Slot<State>): void {
    reserve(slot, entries.sizes[entry] as number)
    inflate(source(entry), slot.buffer, slot.length)
  }

  function buildChild(entry: number, base: Slot<State>, slot: Slot<State>): void {
    const size = entries.sizes[entry] as number
    if (size > limits.objectBytes) throw new PackError('it is too large to be rebuilt in memory')
    if (delta.length <= size) delta = new Uint8Array(size * 2)
    inflate(source(entry), delta, size)
    const header = readDeltaHeader(delta, size)
    reserve(slot, header.targetBytes)
    applyDelta({ bytes: delta, length: size, header }, base.buffer.subarray(0, base.length), slot.buffer, runs)
  }

  function visitChild(entry: number, base: Slot<State>, slot: Slot<State>): boolean {
    try {
      buildChild(entry, base, slot)
    } catch (error) {
      failFamily(entry, error)
      return false
    }
    const { state } = slot
    const baseBytes = base.buffer.subarray(0, base.length)
    const bytes = slot.buffer.subarray(0, slot.length)
    walk.visit({ entry, bytes, state, base: { bytes: baseBytes, state: base.state, runs } })
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

  function release(): void {
    if (delta.length > KEPT_BYTES) delta = new Uint8Array(64 * 1024)
    if (!holdsLarge) return
    holdsLarge = false
    for (const slot of levels.flatMap(({ current, next }) => [current, next])) {
      if (slot.buffer.length <= KEPT_BYTES) continue
      held -= slot.buffer.length
      slot.buffer = new Uint8Array(0)
    }
  }

  return (root) => {
    if (needed?.[root] === 0) return
    const { current } = level(0)
    try {
      buildRoot(root, current)
    } catch (error) {
      failFamily(root, error)
      return
    }
    walk.visit({ entry: root, bytes: current.buffer.subarray(0, current.length), state: current.state })
    descend(root, 0)
    release()
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof PackError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code === 'string') return `the pack could not be read (${code})`
  throw error
}
