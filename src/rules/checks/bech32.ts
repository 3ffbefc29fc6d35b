/** Bech32: base32 text with a checksum that finds any four wrong characters. Source: BIP-173. */

export const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** The six characters that belong after `<prefix>1<data>`, both in lower case; undefined where a character is not bech32. */
export function bech32Checksum(prefix: string, data: string): string | undefined {
  const values = [...data].map((character) => BECH32.indexOf(character))
  if (values.includes(-1)) return undefined
  const codes = [...prefix].map((character) => character.charCodeAt(0))
  const remainder =
    polymod([...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...values, 0, 0, 0, 0, 0, 0]) ^ 1
  return [25, 20, 15, 10, 5, 0].map((shift) => BECH32.charAt((remainder >>> shift) & 31)).join('')
}

function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [bit, term] of GENERATOR.entries()) if ((top >>> bit) & 1) sum ^= term
  }
  return sum >>> 0
}
