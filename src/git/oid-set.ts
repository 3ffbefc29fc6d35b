/** A set of object ids in little memory: 4 bytes an id beside the id itself. */

export interface OidSet {
  readonly size: number
  /** Adds the id at `bytes[at, at + oidBytes)`. */
  add(bytes: Uint8Array, at: number): void
  addHex(oid: string): void
  has(bytes: Uint8Array, at: number): boolean
  /** All ids, one after the other, in the order of their adding. */
  bytes(): Uint8Array
}

export function createOidSet(oidBytes: 20 | 32, expected = 1024): OidSet {
  let ids = new Uint8Array(expected * oidBytes)
  let slots = new Int32Array(slotsFor(expected)).fill(-1)
  let size = 0

  function isAt(index: number, bytes: Uint8Array, at: number): boolean {
    for (let byte = 0, from = index * oidBytes; byte < oidBytes; byte++) {
      if (ids[from + byte] !== bytes[at + byte]) return false
    }
    return true
  }

  /** The slot that holds the id, or the free one where it belongs. Ids are hashes: any part of one is as good. */
  function slotOf(bytes: Uint8Array, at: number): number {
    const hash = (bytes[at]! << 24) ^ (bytes[at + 1]! << 16) ^ (bytes[at + 2]! << 8) ^ bytes[at + 3]!
    let slot = hash & (slots.length - 1)
    for (let index = slots[slot]!; index >= 0; index = slots[slot]!) {
      if (isAt(index, bytes, at)) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
    return slot
  }

  function grow(): void {
    const larger = new Uint8Array(ids.length * 2)
    larger.set(ids)
    ids = larger
    slots = new Int32Array(slotsFor(ids.length / oidBytes)).fill(-1)
    for (let index = 0; index < size; index++) slots[slotOf(ids, index * oidBytes)] = index
  }

  function add(bytes: Uint8Array, at: number): void {
    if ((size + 1) * oidBytes > ids.length) grow()
    const slot = slotOf(bytes, at)
    if (slots[slot]! >= 0) return
    ids.set(bytes.subarray(at, at + oidBytes), size * oidBytes)
    slots[slot] = size++
  }

  return {
    get size() {
      return size
    },
    add,
    addHex: (oid) => add(Buffer.from(oid, 'hex'), 0),
    has: (bytes, at) => slots[slotOf(bytes, at)]! >= 0,
    bytes: () => ids.subarray(0, size * oidBytes),
  }
}

/** A power of two, at most half full. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)))
}
