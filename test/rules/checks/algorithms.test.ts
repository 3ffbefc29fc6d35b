import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entraChecksum } from '../../../src/rules/checks/azure-keys.ts'
import { bech32Checksum } from '../../../src/rules/checks/bech32.ts'
import {
  BASE32,
  BASE36,
  BASE62,
  BASE64,
  BASE64_URL,
  bytesOf,
  decodeBits,
  encodeBits,
  writeNumber,
} from '../../../src/rules/checks/bytes.ts'
import { crc16, crc24, crc32 } from '../../../src/rules/checks/crc.ts'
import { marvin32, seedNamed } from '../../../src/rules/checks/marvin32.ts'

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

describe('algorithms', () => {
  test('CRC-32, CRC-24 and CRC-16 give the check values of their catalogue', () => {
    const input = bytesOf('123456789')
    expect(crc32(input).toString(16)).toBe('cbf43926')
    expect(crc24(input).toString(16)).toBe('21cf02')
    expect(crc16(input).toString(16)).toBe('31c3')
  })

  test('CRC-32 is that of zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes))
      }),
    )
  })

  // Vectors of Microsoft's library: seed, input, checksum.
  test.each([
    [0x004fb61a, 0x001bdbcc, '', '302009bc'],
    [0x004fb61a, 0x001bdbcc, 'af', '3592e206'],
    [0x004fb61a, 0x001bdbcc, 'e70f', 'fdab5e04'],
    [0x004fb61a, 0x001bdbcc, '37f495', '6b3c8b90'],
    [0x004fb61a, 0x001bdbcc, '8642dc59', '0e9407be'],
    [0x804fb61a, 0x001bdbcc, '153fb79826', '19405cf6'],
    [0x804fb61a, 0x001bdbcc, 'ab427ea8d10fc7', '5826b7ce'],
    [0x804fb61a, 0x801bdbcc, '00ff00ff00ff00', '8a9c61c6'],
    [0x804fb61a, 0x801bdbcc, 'ff00ff00', 'b8bbbe31'],
    [0xd53cd9ce, 0xcd0893b7, '616263', '6be02a86'],
  ])('Marvin32 with seed %x %x of %s', (high, low, input, checksum) => {
    expect(marvin32(hex(input), { high, low }).toString(16).padStart(8, '0')).toBe(checksum)
  })

  test('a Marvin32 seed is its name read as one number', () => {
    expect(seedNamed('Default0')).toEqual({ high: 0x44656661, low: 0x756c7430 })
  })

  // Valid strings of BIP-173.
  test.each([
    'a12uel5l',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  ])('bech32 of %s', (text) => {
    const end = text.lastIndexOf('1')
    expect(bech32Checksum(text.slice(0, end), text.slice(end + 1, -6))).toBe(text.slice(-6))
  })

  test('base32 and base64 are those of RFC 4648, in both directions', () => {
    expect(encodeBits(bytesOf('foobar'), BASE32)).toBe('MZXW6YTBOI')
    expect(decodeBits('MZXW6YTBOI======', BASE32)).toEqual(bytesOf('foobar'))
    expect(decodeBits('Zm9v!', BASE64)).toBeUndefined()
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(encodeBits(bytes, BASE64_URL)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBits(Buffer.from(bytes).toString('base64'), BASE64)).toEqual(bytes)
        expect(decodeBits(encodeBits(bytes, BASE32), BASE32)).toEqual(bytes)
      }),
    )
  })

  test('numbers are written most significant digit first and padded', () => {
    expect(writeNumber(0, BASE62, 6)).toBe('000000')
    expect(writeNumber(61, BASE62, 2)).toBe('0z')
    expect(writeNumber(62, BASE62)).toBe('10')
    expect(writeNumber(0xffffffff, BASE36, 7)).toBe('1z141z3')
  })

  test("the checksum of a client secret is that of Microsoft's published example", () => {
    expect(entraChecksum(`zzz8Q~${'z'.repeat(31)}`)).toBe('blP')
  })
})
