/** Who owns which bytes of the memory of a delta space: pieces of some sizes, used again where somebody gave them back. */

/** A page of most systems: less is not worth telling apart. */
const STEP_BITS_MIN = 12

export interface TextRoom {
  /** The address of so many bytes, -1 where there are none. */
  take(bytes: number): number
  giveBack(address: number, bytes: number): void
  clear(): void
}

/** Of the addresses `[start, end)`. */
export function createTextRoom(start: number, end: number): TextRoom {
  let free = start
  const given = new Map<number, number[]>()
  return {
    take(bytes) {
      const size = pieceSize(bytes)
      const known = given.get(size)?.pop()
      if (known !== undefined) return known
      if (size > end - free) return -1
      const address = free
      free += size
      return address
    },
    giveBack(address, bytes) {
      const size = pieceSize(bytes)
      const list = given.get(size)
      if (list) list.push(address)
      else given.set(size, [address])
    },
    clear() {
      free = start
      given.clear()
    },
  }
}

/** Eight sizes between one power of two and the next. */
function pieceSize(bytes: number): number {
  const step = 2 ** Math.max(STEP_BITS_MIN, 29 - Math.clz32(bytes))
  return Math.ceil(bytes / step) * step
}
