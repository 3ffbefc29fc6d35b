/**
 * Binary fuse filters (Graf and Lemire, Binary Fuse Filters: Fast and Smaller Than Xor Filters, JEA 2022): a set of hashes in
 * 9 bits each, or 18. What was put in is always found; of everything else one in 256 is found by mistake, or one in 65,536.
 */
import { assert } from '../base/assert.ts'
import type { Hashes } from './fingerprint-store.ts'

export type FuseBits = 8 | 16

export interface FuseShape {
  readonly bits: FuseBits
  readonly seed: number
  readonly segmentLength: number
  /** Number of cells in which the first of the three of a key may lie. */
  readonly firstCells: number
}

export interface BinaryFuse extends FuseShape {
  readonly cells: Uint8Array | Uint16Array
}

const ATTEMPTS_MAX = 100

/** Upper and lower half of the mixed hash, and the three cells: written by `locate`, read at once. */
const place = { high: 0, low: 0, first: 0, second: 0, third: 0 }

function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return mixed ^ (mixed >>> 16)
}

function locate({ seed, segmentLength, firstCells }: FuseShape, high: number, low: number): void {
  const a = mix(low ^ seed)
  const mixedHigh = mix(high ^ a ^ 0x9e37_79b9)
  const mixedLow = mix(a + Math.imul(mixedHigh, 0x85eb_ca6b))
  cellsOf(segmentLength, firstCells, mixedHigh >>> 0, mixedLow >>> 0)
}

function cellsOf(segmentLength: number, firstCells: number, high: number, low: number): void {
  const mask = segmentLength - 1
  const first = Math.floor((high * firstCells) / 0x1_0000_0000)
  place.high = high
  place.low = low
  place.first = first
  place.second = (first + segmentLength) ^ (((high << 14) | (low >>> 18)) & mask)
  place.third = (first + 2 * segmentLength) ^ (low & mask)
}

function tagOf(bits: FuseBits): number {
  return (place.high ^ place.low) & (bits === 8 ? 0xff : 0xffff)
}

/** True for every key of the filter, and for few others. */
export function fuseHas(filter: BinaryFuse, high: number, low: number): boolean {
  locate(filter, high, low)
  const { cells } = filter
  return (cells[place.first]! ^ cells[place.second]! ^ cells[place.third]!) === tagOf(filter.bits)
}

/** The same for a filter whose cells are not in memory: `cellAt` reads one. */
export function fuseHasByCell(filter: FuseShape, cellAt: (cell: number) => number, high: number, low: number): boolean {
  locate(filter, high, low)
  return (cellAt(place.first) ^ cellAt(place.second) ^ cellAt(place.third)) === tagOf(filter.bits)
}

/** `keys` are distinct. Takes about 40 bytes of memory a key. */
export function createBinaryFuse(keys: Hashes, bits: FuseBits): BinaryFuse {
  const { count } = keys
  const segmentLength = Math.min(1 << 18, 2 ** Math.floor(Math.log(Math.max(2, count)) / Math.log(3.33) + 2.25))
  const factor = count <= 1 ? 4 : Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(count))
  const segments = Math.max(1, Math.ceil(Math.round(Math.max(8, count) * factor) / segmentLength) - 2)
  const firstCells = segments * segmentLength
  const length = firstCells + 2 * segmentLength
  for (let seed = 1; seed <= ATTEMPTS_MAX; seed++) {
    const shape: FuseShape = { bits, seed: Math.imul(seed, 0x9e37_79b1) >>> 0, segmentLength, firstCells }
    const order = peel(shape, keys, length)
    if (order !== undefined) return { ...shape, cells: assign(shape, order, length) }
  }
  assert(false, 'a binary fuse filter of distinct keys can be built')
}

/** Mixed hashes in the order in which they were peeled off, each with the cell that was its own. */
interface Peeled {
  readonly count: number
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly cells: Uint32Array
}

function peel(shape: FuseShape, keys: Hashes, length: number): Peeled | undefined {
  const { count } = keys
  const counts = new Uint8Array(length)
  const highs = new Uint32Array(length)
  const lows = new Uint32Array(length)
  const toggle = (cell: number, change: 1 | -1): void => {
    counts[cell] = counts[cell]! + change
    highs[cell]! ^= place.high
    lows[cell]! ^= place.low
  }
  for (let key = 0; key < count; key++) {
    locate(shape, keys.high[key]!, keys.low[key]!)
    // A cell that so many keys share would overflow its counter: try another seed.
    if (counts[place.first] === 255 || counts[place.second] === 255 || counts[place.third] === 255) return undefined
    toggle(place.first, 1)
    toggle(place.second, 1)
    toggle(place.third, 1)
  }
  const queue = new Uint32Array(length)
  let queued = 0
  for (let cell = 0; cell < length; cell++) if (counts[cell] === 1) queue[queued++] = cell
  const peeled = { count, high: new Uint32Array(count), low: new Uint32Array(count), cells: new Uint32Array(count) }
  let done = 0
  while (queued > 0) {
    const cell = queue[--queued]!
    if (counts[cell] !== 1) continue
    cellsOf(shape.segmentLength, shape.firstCells, highs[cell]!, lows[cell]!)
    peeled.high[done] = place.high
    peeled.low[done] = place.low
    peeled.cells[done++] = cell
    for (const other of [place.first, place.second, place.third]) {
      toggle(other, -1)
      if (counts[other] === 1) queue[queued++] = other
    }
  }
  return done === count ? peeled : undefined
}

function assign(shape: FuseShape, peeled: Peeled, length: number): Uint8Array | Uint16Array {
  const cells = shape.bits === 8 ? new Uint8Array(length) : new Uint16Array(length)
  for (let index = peeled.count - 1; index >= 0; index--) {
    const cell = peeled.cells[index]!
    cellsOf(shape.segmentLength, shape.firstCells, peeled.high[index]!, peeled.low[index]!)
    cells[cell] = 0
    cells[cell] = tagOf(shape.bits) ^ cells[place.first]! ^ cells[place.second]! ^ cells[place.third]!
  }
  return cells
}
