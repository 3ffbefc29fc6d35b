/**
 * The table of all entries of a pack, read from their headers alone: what each is, and which one it is built from. It lies
 * in shared memory, so that every thread reads the same.
 */
import { PackError } from './pack-error.ts'
import type { PackFile } from './pack-file.ts'
import { findOid, PACK_HEADER_BYTES, type PackIndex } from './pack-index.ts'

/** Numbers of gitformat-pack(5). */
export const COMMIT = 1
export const BLOB = 3
export const TAG = 4
const OFS_DELTA = 6
const REF_DELTA = 7

export const NONE = -1

/**
 * Entry `e` is the `e`-th of the pack by offset. `types` is that of the finished object, 0 where the entry cannot be
 * read: then `bases` says nothing. The entries that are built from the same one are linked: `firstChild`, `nextSibling`;
 * the last of them has the most descendants.
 */
export interface PackEntries {
  readonly count: number
  readonly oidBytes: 20 | 32
  readonly oids: Uint8Array
  /** Position of the entry's id in `oids`. */
  readonly positions: Uint32Array
  /** `count + 1` of them: the last one is the end of the last entry. */
  readonly offsets: Float64Array
  /** Where the compressed data begins, from the entry's offset. */
  readonly headerBytes: Uint8Array
  /** Inflated bytes of the entry: for a delta, of the delta. */
  readonly sizes: Float64Array
  readonly types: Uint8Array
  readonly bases: Int32Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  /** Entries that are built on no other, ascending. */
  readonly roots: Int32Array
}

/** A header of ten bytes holds any size; the id or distance of the base follows it. */
const HEADER_BYTES_MAX = 10 + 32

/** @throws {PackError} where it is no pack that we know */
export function readPackEntries(index: PackIndex, file: PackFile): PackEntries {
  checkHeader(file, index.count)
  const entries = emptyTable(index, file.bytes)
  const baseOffsets = new Float64Array(index.count)
  for (let entry = 0; entry < entries.count; entry++) {
    const offset = entries.offsets[entry] as number
    const length = Math.min(HEADER_BYTES_MAX, (entries.offsets[entry + 1] as number) - offset)
    const start = file.seek(offset, length)
    readHeader({ entries, index, baseOffsets }, entry, { bytes: file.buffer, start, end: start + length })
  }
  findBases(entries, baseOffsets)
  const order = fromRoots(entries)
  orderChildren(entries, order)
  return { ...entries, roots: Int32Array.from(order.filter((entry) => entries.bases[entry] === NONE)).sort() }
}

function checkHeader(file: PackFile, count: number): void {
  const at = file.seek(0, PACK_HEADER_BYTES)
  const view = new DataView(file.buffer.buffer, file.buffer.byteOffset + at, PACK_HEADER_BYTES)
  if (view.getUint32(0) !== 0x5041434b) throw new PackError('it is no pack')
  if (view.getUint32(4) !== 2 && view.getUint32(4) !== 3) throw new PackError('it is of an unknown version')
  if (view.getUint32(8) !== count) throw new PackError('it holds another number of objects than its index')
}

function emptyTable(index: PackIndex, packBytes: number): PackEntries {
  const { count, oidBytes } = index
  const positions = sharedArray(Uint32Array, count)
  const offsets = sharedArray(Float64Array, count + 1)
  sortByOffset(index, offsets, positions)
  offsets[count] = packBytes - oidBytes
  const oids = sharedArray(Uint8Array, index.oids.length)
  oids.set(index.oids)
  return {
    count,
    oidBytes,
    oids,
    positions,
    offsets,
    headerBytes: sharedArray(Uint8Array, count),
    sizes: sharedArray(Float64Array, count),
    types: sharedArray(Uint8Array, count),
    bases: sharedArray(Int32Array, count).fill(NONE),
    firstChild: sharedArray(Int32Array, count).fill(NONE),
    nextSibling: sharedArray(Int32Array, count).fill(NONE),
    roots: new Int32Array(0),
  }
}

/** Offset and position are sorted as one number where that is exact: a function to compare takes ten times as long. */
function sortByOffset({ count, offsets }: PackIndex, sorted: Float64Array, positions: Uint32Array): void {
  const order = Float64Array.from(offsets, (offset, position) => offset * count + position).sort()
  const isExact = count === 0 || (order[count - 1] as number) <= Number.MAX_SAFE_INTEGER
  const byOffset = isExact ? [] : [...offsets.keys()].sort((a, b) => (offsets[a] as number) - (offsets[b] as number))
  for (let entry = 0; entry < count; entry++) {
    const position = isExact ? (order[entry] as number) % count : (byOffset[entry] as number)
    positions[entry] = position
    sorted[entry] = offsets[position] as number
  }
}

interface Reading {
  readonly entries: PackEntries
  readonly index: PackIndex
  /** Of an entry that is a delta; 0 otherwise, -1 where it is not in this pack. */
  readonly baseOffsets: Float64Array
}

/** What cannot be read keeps type 0. */
function readHeader(
  { entries, index, baseOffsets }: Reading,
  entry: number,
  { bytes, start, end }: { bytes: Uint8Array; start: number; end: number },
): void {
  let byte = bytes[start] ?? 0
  const type = (byte >> 4) & 7
  let size = byte & 15
  let at = start + 1
  for (let factor = 16; byte >= 0x80; factor *= 128) {
    byte = bytes[at++] ?? 0
    size += (byte & 0x7f) * factor
  }
  if (type === OFS_DELTA) {
    byte = bytes[at++] ?? 0
    let distance = byte & 0x7f
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0
      distance = (distance + 1) * 128 + (byte & 0x7f)
    }
    baseOffsets[entry] = distance > 0 ? Math.max(NONE, (entries.offsets[entry] as number) - distance) : NONE
  } else if (type === REF_DELTA) {
    const position = at + index.oidBytes <= end ? findOid(index, bytes, at) : NONE
    baseOffsets[entry] = position === NONE ? NONE : (index.offsets[position] as number)
    at += index.oidBytes
  } else if (type >= COMMIT && type <= TAG) entries.types[entry] = type
  if (at >= end) entries.types[entry] = 0
  entries.headerBytes[entry] = Math.min(at - start, 255)
  entries.sizes[entry] = Number.isSafeInteger(size) ? size : Number.MAX_SAFE_INTEGER
}

function findBases(entries: PackEntries, baseOffsets: Float64Array): void {
  for (let entry = 0; entry < entries.count; entry++) {
    const offset = baseOffsets[entry] as number
    if (offset <= 0) continue
    const base = entryAt(entries, offset)
    if (base === NONE) continue
    entries.bases[entry] = base
    entries.nextSibling[entry] = entries.firstChild[base] as number
    entries.firstChild[base] = entry
  }
}

/** The entry that begins at `offset` of the pack, or NONE. */
export function entryAt({ offsets, count }: Pick<PackEntries, 'offsets' | 'count'>, offset: number): number {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = offsets[middle] as number
    if (found === offset) return middle
    if (found < offset) low = middle + 1
    else high = middle - 1
  }
  return NONE
}

/** Every entry that can be reached from one that is whole, bases first; they get their type. What is in a cycle is not. */
function fromRoots(entries: PackEntries): Int32Array {
  const { types, bases, firstChild, nextSibling } = entries
  const order = new Int32Array(entries.count)
  let length = 0
  for (let entry = 0; entry < entries.count; entry++) {
    if (types[entry] !== 0 && bases[entry] === NONE) order[length++] = entry
  }
  for (let next = 0; next < length; next++) {
    const base = order[next] as number
    for (let child = firstChild[base] as number; child !== NONE; child = nextSibling[child] as number) {
      types[child] = types[base] as number
      order[length++] = child
    }
  }
  return order.subarray(0, length)
}

/** Puts the child with the most descendants at the end of each list: whoever walks it needs its base no longer then. */
function orderChildren({ count, bases, firstChild, nextSibling }: PackEntries, order: Int32Array): void {
  const descendants = new Uint32Array(count).fill(1)
  for (let next = order.length - 1; next >= 0; next--) {
    const entry = order[next] as number
    const base = bases[entry] as number
    if (base !== NONE) descendants[base] = (descendants[base] as number) + (descendants[entry] as number)
  }
  for (const base of order) {
    let heaviest = firstChild[base] as number
    if (heaviest === NONE || nextSibling[heaviest] === NONE) continue
    let last = heaviest
    for (let child = heaviest; child !== NONE; child = nextSibling[child] as number) {
      if ((descendants[child] as number) > (descendants[heaviest] as number)) heaviest = child
      last = child
    }
    if (heaviest === last) continue
    if (firstChild[base] === heaviest) firstChild[base] = nextSibling[heaviest] as number
    else {
      let before = firstChild[base] as number
      while (nextSibling[before] !== heaviest) before = nextSibling[before] as number
      nextSibling[before] = nextSibling[heaviest] as number
    }
    nextSibling[last] = heaviest
    nextSibling[heaviest] = NONE
  }
}

type SharedArray = Uint8Array | Uint32Array | Int32Array | Float64Array

function sharedArray<T extends SharedArray>(
  type: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
}
