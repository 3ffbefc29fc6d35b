/**
 * SipHash-2-4 of numbers of 64 bits, in place (Aumasson and Bernstein, 2012): a pseudo-random function, so that without
 * its key nobody computes, inverts or correlates what it gave. A hot loop: halves of 32 bits, nothing allocated.
 */
import { assert } from '../base/assert.ts'
import type { Hashes } from './fingerprint-store.ts'

export interface SipKey {
  /** The 128 bits of the key, as four little-endian words. */
  readonly words: Uint32Array
}

export function sipKey(bytes: Uint8Array): SipKey {
  assert(bytes.length === 16, 'a SipHash key has 16 bytes')
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  return { words: Uint32Array.from([0, 4, 8, 12], (at) => view.getUint32(at, true)) }
}

/** What the last block of a message of 8 bytes is: its length, in the uppermost byte. */
const LENGTH_BLOCK = 0x0800_0000

/** Overwrites every hash, taken as a message of 8 bytes (little-endian), with its SipHash. */
export function sipHashes({ words }: SipKey, { count, high, low }: Hashes): void {
  const [k0l, k0h, k1l, k1h] = words as unknown as readonly [number, number, number, number]
  for (let index = 0; index < count; index++) {
    const messageHigh = high[index]!
    const messageLow = low[index]!
    let v0h = k0h ^ 0x736f_6d65
    let v0l = k0l ^ 0x7073_6575
    let v1h = k1h ^ 0x646f_7261
    let v1l = k1l ^ 0x6e64_6f6d
    let v2h = k0h ^ 0x6c79_6765
    let v2l = k0l ^ 0x6e65_7261
    let v3h = k1h ^ 0x7465_6462 ^ messageHigh
    let v3l = k1l ^ 0x7974_6573 ^ messageLow
    for (let round = 0; round < 8; round++) {
      if (round === 2) {
        v0h ^= messageHigh
        v0l ^= messageLow
        v3h ^= LENGTH_BLOCK
      } else if (round === 4) {
        v0h ^= LENGTH_BLOCK
        v2l ^= 0xff
      }
      let sum = (v0l + v1l) | 0
      v0h = (v0h + v1h + (((v0l & v1l) | ((v0l | v1l) & ~sum)) >>> 31)) | 0
      v0l = sum
      sum = (v2l + v3l) | 0
      v2h = (v2h + v3h + (((v2l & v3l) | ((v2l | v3l) & ~sum)) >>> 31)) | 0
      v2l = sum
      let turned = (v1h << 13) | (v1l >>> 19)
      v1l = ((v1l << 13) | (v1h >>> 19)) ^ v0l
      v1h = turned ^ v0h
      turned = (v3h << 16) | (v3l >>> 16)
      v3l = ((v3l << 16) | (v3h >>> 16)) ^ v2l
      v3h = turned ^ v2h
      turned = v0h
      v0h = v0l
      v0l = turned
      sum = (v2l + v1l) | 0
      v2h = (v2h + v1h + (((v2l & v1l) | ((v2l | v1l) & ~sum)) >>> 31)) | 0
      v2l = sum
      sum = (v0l + v3l) | 0
      v0h = (v0h + v3h + (((v0l & v3l) | ((v0l | v3l) & ~sum)) >>> 31)) | 0
      v0l = sum
      turned = (v1h << 17) | (v1l >>> 15)
      v1l = ((v1l << 17) | (v1h >>> 15)) ^ v2l
      v1h = turned ^ v2h
      turned = (v3h << 21) | (v3l >>> 11)
      v3l = ((v3l << 21) | (v3h >>> 11)) ^ v0l
      v3h = turned ^ v0h
      turned = v2h
      v2h = v2l
      v2l = turned
    }
    high[index] = v0h ^ v1h ^ v2h ^ v3h
    low[index] = v0l ^ v1l ^ v2l ^ v3l
  }
}
