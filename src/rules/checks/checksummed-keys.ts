/** Keys whose checksum, or whose bits, have a form of their own: age, NATS, AWS, and numbers with a check digit. */

import { bech32Checksum } from './bech32.ts'
import { BASE32, decodeBits, encodeBits } from './bytes.ts'
import { type CheckResult, doubtful, plausible, proven, refuted } from './check-result.ts'
import { crc16 } from './crc.ts'

const HOLDS = 'has a checksum that holds'
const BROKEN = 'has a checksum that does not hold'

/** Certain, published: the age specification (C2SP.org/age), bech32 with the prefix `AGE-SECRET-KEY-`. */
export function ageBech32(secret: string): CheckResult {
  const lower = secret.toLowerCase()
  const end = lower.lastIndexOf('1')
  if (!lower.startsWith('age-') || end < 0 || lower.length - end < 8 || lower.length > 4096)
    return refuted('is no age key')
  return bech32Checksum(lower.slice(0, end), lower.slice(end + 1, -6)) === lower.slice(-6)
    ? proven(HOLDS)
    : refuted(BROKEN)
}

/** The letters of the kinds of NATS key: account, cluster, server, operator, user, curve. */
const NATS_KINDS = 'ACNOUX'

/** A seed of `kind` for 32 bytes of key. Source: github.com/nats-io/nkeys, strkey.go. */
export function natsSeed(kind: string, key: Uint8Array): string {
  const prefix = (BASE32.indexOf('S') << 11) | (BASE32.indexOf(kind) << 6)
  const bytes = new Uint8Array(36)
  bytes.set([prefix >>> 8, prefix], 0)
  bytes.set(key, 2)
  const checksum = crc16(bytes.subarray(0, 34))
  bytes.set([checksum, checksum >>> 8], 34)
  return encodeBits(bytes, BASE32)
}

/** Certain, published: github.com/nats-io/nkeys, strkey.go. */
export function natsCrc16(secret: string): CheckResult {
  const bytes = decodeBits(secret, BASE32)
  const kind = secret.charAt(1)
  if (bytes?.length !== 36 || !secret.startsWith('S') || !NATS_KINDS.includes(kind)) return refuted('is no NATS seed')
  return natsSeed(kind, bytes.subarray(2, 34)) === secret ? proven(HOLDS) : refuted(BROKEN)
}

/** Account numbers have twelve digits. */
export const AWS_ACCOUNTS = 10 ** 12

/**
 * New ids (first bit set) hold the account in the 40 bits after it; older ones do not tell theirs.
 * Not certain: AWS does not publish it. Sources: T. Be'ery, "A short note on AWS key id", 2023; P. Sivakumaran, "A bitwise
 * analysis of AWS access key identifiers" (over 3,000 ids), WithSecure Labs.
 */
export function awsAccessKeyId(secret: string): CheckResult {
  const bytes = decodeBits(secret.slice(4), BASE32)
  if (!/^A[A-Z]{3}/.test(secret) || bytes?.length !== 10) return doubtful('has characters that AWS does not use')
  const [first = 0, ...rest] = bytes
  if (first < 0x80) return plausible('is an access key id of the older form')
  const number = rest.slice(0, 5).reduce((sum, byte) => sum * 256 + byte, first & 0x7f)
  const account = Math.floor(number / 128)
  if (account >= AWS_ACCOUNTS) return doubtful('holds no AWS account number')
  return plausible(`belongs to AWS account ${String(account).padStart(12, '0')}`)
}

/** The digit that makes `digits` followed by it pass. Source: ISO/IEC 7812-1, annex B. */
export function luhnDigit(digits: string): string {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return String((10 - (sum % 10)) % 10)
}

/** Certain: every payment card has the digit. One number in ten has it by chance. */
export function luhn(secret: string): CheckResult {
  const digits = secret.replace(/[ -]/g, '')
  if (!/^\d{12,19}$/.test(digits)) return refuted('is no card number')
  return luhnDigit(digits.slice(0, -1)) === digits.slice(-1)
    ? plausible('has the right check digit')
    : refuted('has a wrong check digit')
}

/** Remainder by 97 of an account number that starts with its country and check digits. Source: ISO 13616, ISO 7064. */
export function mod97Remainder(account: string): number {
  let remainder = 0
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/** Certain: every IBAN has the digits. */
export function mod97(secret: string): CheckResult {
  const account = secret.replace(/[ -]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(account)) return refuted('is no account number')
  return mod97Remainder(account) === 1 ? plausible('has the right check digits') : refuted('has wrong check digits')
}
