/** Reads pack index files, version 2: which objects a pack holds and where. Source: gitformat-pack(5). */
import { PackError } from './pack-error.ts'

/** Object ids ascend. Object `i` has the id `oids[i * oidBytes, …)` and begins at byte `offsets[i]` of the pack. */
export interface PackIndex {
  readonly count: number
  readonly oidBytes: 20 | 32
  readonly oids: Uint8Array
  readonly offsets: Float64Array
}

const MAGIC = 0xff744f63
const HEADER_BYTES = 8
const FANOUT_BYTES = 256 * 4
/** Offsets with this bit are places in the table of offsets of 64 bits. */
const LARGE = 0x80000000

/**
 * `packBytes` is the size of the pack: no offset may point outside of it.
 * @throws {PackError}
 */
export function readPackIndex(bytes: Uint8Array, packBytes: number, oidBytes: 20 | 32): PackIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES + FANOUT_BYTES) throw new PackError('its index is cut off')
  if (view.getUint32(0) !== MAGIC || view.getUint32(4) !== 2) throw new PackError('its index is not of version 2')
  const count = view.getUint32(HEADER_BYTES + FANOUT_BYTES - 4)
  const oidsAt = HEADER_BYTES + FANOUT_BYTES
  const offsetsAt = oidsAt + count * (oidBytes + 4)
  const largeAt = offsetsAt + count * 4
  const largeCount = (bytes.length - largeAt - 2 * oidBytes) / 8
  if (largeCount < 0 || !Number.isInteger(largeCount)) throw new PackError('its index is not as long as it says')
  const offsets = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    let offset = view.getUint32(offsetsAt + index * 4)
    if (offset >= LARGE) {
      const large = offset - LARGE
      if (large >= largeCount) throw new PackError('its index points outside of itself')
      offset = view.getUint32(largeAt + large * 8) * 2 ** 32 + view.getUint32(largeAt + large * 8 + 4)
    }
    if (offset < PACK_HEADER_BYTES || offset >= packBytes - oidBytes) {
      throw new PackError('its index points outside of the pack')
    }
    offsets[index] = offset
  }
  return { count, oidBytes, oids: bytes.slice(oidsAt, oidsAt + count * oidBytes), offsets }
}

/** `PACK`, the version and the number of objects stand before the first object. */
export const PACK_HEADER_BYTES = 12

/** Position of the object id `oids[at * oidBytes, …)` in the index, or -1. */
export function findOid(index: PackIndex, oids: Uint8Array, at: number): number {
  const { oidBytes } = index
  let low = 0
  let high = index.count - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = compareOids(index.oids, middle * oidBytes, oids, at, oidBytes)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function compareOids(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number, length: number): number {
  for (let byte = 0; byte < length; byte++) {
    const difference = (a[aAt + byte] as number) - (b[bAt + byte] as number)
    if (difference !== 0) return difference
  }
  return 0
}
