/** Between texts, bytes and numbers: the few encodings that credentials are written in, in both directions. */

export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
export const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz'
/** Digits, upper case, lower case: the order of GitHub, npm, Vercel and Azure. */
export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
export const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
export const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** One byte for each character: secrets are ASCII, or bytes read as Latin-1. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

export function textOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Four bytes, least significant first. */
export function littleEndian(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24)
}

/** Lower-case hexadecimal digits, two for each byte. */
export function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Most significant digit first, filled with the alphabet's zero up to `width`. */
export function writeNumber(value: number, alphabet: string, width = 0): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    text = alphabet.charAt(rest % alphabet.length) + text
  return text.padStart(width, alphabet.charAt(0))
}

/**
 * Bytes of base32 or base64 text (RFC 4648; the alphabet's length tells which), `=` at its end left out, bits after the
 * last whole byte ignored. Undefined where a character is not of the alphabet.
 */
export function decodeBits(text: string, alphabet: string): Uint8Array | undefined {
  const bitsEach = Math.log2(alphabet.length)
  const length = text.endsWith('=') ? text.replace(/={1,6}$/, '').length : text.length
  const bytes = new Uint8Array(Math.floor((length * bitsEach) / 8))
  let bits = 0
  let held = 0
  let at = 0
  for (let index = 0; index < length; index++) {
    const digit = alphabet.indexOf(text.charAt(index))
    if (digit < 0) return undefined
    held = ((held << bitsEach) | digit) & 0xffff
    bits += bitsEach
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >>> bits
    }
  }
  return bytes
}

/** The reverse of `decodeBits`, without `=`. */
export function encodeBits(bytes: Uint8Array, alphabet: string): string {
  const bitsEach = Math.log2(alphabet.length)
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= bitsEach) {
      bits -= bitsEach
      text += alphabet.charAt((held >>> bits) & (alphabet.length - 1))
    }
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (bitsEach - bits)) & (alphabet.length - 1))
}

/** Base64 in either alphabet. */
export function decodeBase64(text: string): Uint8Array | undefined {
  return decodeBits(text, /[-_]/.test(text) ? BASE64_URL : BASE64)
}
