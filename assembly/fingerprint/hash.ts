/** The hashes of src/detect/fingerprint/hash.ts. */
export const WORD_HIGH: u32 = 0x9e37_79b1
export const WORD_LOW: u32 = 0x85eb_ca6b
export const WORD_HIGH_SEED: u32 = 0x1b87_3593
export const WORD_LOW_SEED: u32 = 0xcc9e_2d51

export function spread(value: u32): u32 {
  let mixed = (value ^ (value >>> 16)) * 0x85eb_ca6b
  mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2_ae35
  return mixed ^ (mixed >>> 16)
}
