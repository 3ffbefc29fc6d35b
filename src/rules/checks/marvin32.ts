/** Marvin32, the seeded checksum that Microsoft writes into its keys. */

/** The two halves of the 64-bit seed. */
export interface MarvinSeed {
  readonly low: number
  readonly high: number
}

/** Microsoft names its seeds in eight characters, `Default0`, read as one big-endian number. */
export function seedNamed(name: string): MarvinSeed {
  const half = (at: number) =>
    ((name.charCodeAt(at) << 24) |
      (name.charCodeAt(at + 1) << 16) |
      (name.charCodeAt(at + 2) << 8) |
      name.charCodeAt(at + 3)) >>>
    0
  return { high: half(0), low: half(4) }
}

/**
 * The 32-bit form: both halves of the state combined by exclusive or.
 * Source: Microsoft, Security Utilities (Marvin.ComputeHash32); United States patent 8,621,229.
 */
export function marvin32(bytes: Uint8Array, seed: MarvinSeed): number {
  let p0 = seed.low
  let p1 = seed.high
  const mix = () => {
    p1 ^= p0
    p0 = (rotate(p0, 20) + p1) | 0
    p1 = rotate(p1, 9) ^ p0
    p0 = (rotate(p0, 27) + p1) | 0
    p1 = rotate(p1, 19)
  }
  const whole = bytes.length - (bytes.length % 4)
  for (let at = 0; at < whole; at += 4) {
    p0 = (p0 + littleEndianAt(bytes, at, 4)) | 0
    mix()
  }
  const rest = bytes.length - whole
  p0 = (p0 + (littleEndianAt(bytes, whole, rest) | (0x80 << (8 * rest)))) | 0
  mix()
  mix()
  return (p0 ^ p1) >>> 0
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function littleEndianAt(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let index = 0; index < count; index++) value |= (bytes[at + index] ?? 0) << (8 * index)
  return value
}
