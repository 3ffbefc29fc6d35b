/** SipHash-2-4 of numbers of 64 bits: src/index-store/siphash.ts. */
import { HASH_HIGH, HASH_LOW } from '../../src/kernels/gram-layout'

/** Overwrites the first `count` hashes. The key is four words of 32 bits, the lowest first. */
export function sealHashes(count: u32, key0: u32, key1: u32, key2: u32, key3: u32): void {
  const k0 = ((<u64>key1) << 32) | key0
  const k1 = ((<u64>key3) << 32) | key2
  for (let at: u32 = 0; at < count << 2; at += 4) {
    const message = ((<u64>load<u32>(at, HASH_HIGH)) << 32) | load<u32>(at, HASH_LOW)
    let v0 = k0 ^ (((<u64>0x736f_6d65) << 32) | 0x7073_6575)
    let v1 = k1 ^ (((<u64>0x646f_7261) << 32) | 0x6e64_6f6d)
    let v2 = k0 ^ (((<u64>0x6c79_6765) << 32) | 0x6e65_7261)
    let v3 = k1 ^ (((<u64>0x7465_6462) << 32) | 0x7974_6573) ^ message
    for (let round = 0; round < 8; round++) {
      if (round === 2) {
        v0 ^= message
        v3 ^= ((<u64>0x0800_0000) << 32) | 0x0000_0000
      } else if (round === 4) {
        v0 ^= ((<u64>0x0800_0000) << 32) | 0x0000_0000
        v2 ^= 0xff
      }
      v0 += v1
      v2 += v3
      v1 = rotl<u64>(v1, 13) ^ v0
      v3 = rotl<u64>(v3, 16) ^ v2
      v0 = rotl<u64>(v0, 32)
      v2 += v1
      v0 += v3
      v1 = rotl<u64>(v1, 17) ^ v2
      v3 = rotl<u64>(v3, 21) ^ v0
      v2 = rotl<u64>(v2, 32)
    }
    const sealed = v0 ^ v1 ^ v2 ^ v3
    store<u32>(at, <u32>(sealed >> 32), HASH_HIGH)
    store<u32>(at, <u32>sealed, HASH_LOW)
  }
}
