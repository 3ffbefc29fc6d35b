/** Fakes of whole tokens, with the checksums that their issuers write: made by the functions that check them. */

import { BECH32, bech32Checksum } from '../checks/bech32.ts'
import { BASE32, BASE64_URL, bytesOf, encodeBits, writeNumber } from '../checks/bytes.ts'
import { AWS_ACCOUNTS, natsSeed } from '../checks/checksummed-keys.ts'
import {
  base36Crc32,
  base62Crc32,
  hexCrc32,
  littleEndianBase64Crc32,
  littleEndianHexCrc32,
} from '../checks/crc-tokens.ts'
import type { Random } from './random.ts'
import { ALNUM, BASE64, digits, uuid } from './runs.ts'

export function githubToken(kind: string, random: Random): string {
  const body = random.text(ALNUM, kind === 'ghr' ? 70 : 30)
  return `${kind || 'ghp'}_${body}${base62Crc32(body)}`
}

/** The fine-grained form; what its last six characters say is not published. */
export function githubPat(_: string, random: Random): string {
  return `github_pat_${random.text(ALNUM, 22)}_${random.text(ALNUM, 59)}`
}

export function npmToken(_: string, random: Random): string {
  const body = random.text(ALNUM, 30)
  return `npm_${body}${base62Crc32(body)}`
}

export function vercelToken(kind: string, random: Random): string {
  const body = random.text(ALNUM, 50)
  return `${kind || 'vcp'}_${body}${base62Crc32(body)}`
}

export function cloudflareToken(kind: string, random: Random): string {
  const body = random.text(ALNUM, 40)
  return `${kind || 'cfut'}_${body}${hexCrc32(body)}`
}

const ATLASSIAN_FORMS: Readonly<Record<string, (random: Random) => string>> = {
  ATATT: (random) => `ATATT3xFfGF0${random.text(BASE64_URL, 170)}=`,
  ATCTT: (random) => `ATCTT3xFfGN0${random.text(BASE64_URL, 170)}=`,
  ATBB: (random) => `ATBB${random.text(ALNUM, 24)}`,
}

export function atlassianToken(kind: string, random: Random): string {
  const form = ATLASSIAN_FORMS[kind || 'ATATT']
  if (form === undefined) throw new Error(`there is no Atlassian token "${kind}": write ATATT, ATCTT or ATBB`)
  const body = form(random)
  return body + hexCrc32(body).toUpperCase()
}

/** Sixteen random bytes, what it routes to, and the length of that; `version` is two base36 digits, or empty. */
function routable(prefix: string, version: string, random: Random): string {
  const route = `o:1\nu:${writeNumber(1 + random.below(1e7), '0123456789abcdefghijklmnopqrstuvwxyz')}`
  const payload = encodeBits(Uint8Array.of(...random.bytes(16), ...bytesOf(route), route.length), BASE64_URL)
  const body = `${prefix || 'glpat-'}${payload}.${version}${writeNumber(payload.length, '0123456789abcdefghijklmnopqrstuvwxyz', 2)}`
  return body + base36Crc32(body)
}

export function gitlabRoutable(prefix: string, random: Random): string {
  return routable(prefix, '', random)
}

export function gitlabRoutableVersioned(prefix: string, random: Random): string {
  return routable(prefix, '01.', random)
}

export function grafanaToken(_: string, random: Random): string {
  const body = `glsa_${random.text(ALNUM, 32)}`
  return `${body}_${littleEndianHexCrc32(body)}`
}

export function confluentToken(_: string, random: Random): string {
  const body = random.text(BASE64, 54)
  return `cflt${body}${littleEndianBase64Crc32(body)}`
}

export function zuploKey(_: string, random: Random): string {
  const body = random.text('abcdefghijklmnopqrstuvwxyz0123456789', 32)
  return `zpka_${body}_${hexCrc32(body)}`
}

export function polarToken(kind: string, random: Random): string {
  const body = random.text(ALNUM, 37)
  return `polar_${kind || 'oat'}_${body}${base62Crc32(body)}`
}

export function ageKey(_: string, random: Random): string {
  // 32 bytes are 51 digits and one bit: the last digit holds that bit and four zeros.
  const data = `${random.text(BECH32, 51)}${BECH32.charAt(16 * random.below(2))}`
  return `age-secret-key-1${data}${bech32Checksum('age-secret-key-', data) ?? ''}`.toUpperCase()
}

export function natsKey(kind: string, random: Random): string {
  return natsSeed(kind || 'U', random.bytes(32))
}

/** A new id: its first bit is set and the account number follows. */
export function awsAccessKeyId(prefix: string, random: Random): string {
  const account = BigInt(random.below(AWS_ACCOUNTS / 1e6)) * 1_000_000n + BigInt(random.below(1e6))
  for (;;) {
    const bits = (1n << 79n) | (account << 39n) | (BigInt(random.below(2 ** 20)) << 19n) | BigInt(random.below(2 ** 19))
    const bytes = Uint8Array.from({ length: 10 }, (_, index) => Number((bits >> BigInt(72 - 8 * index)) & 255n))
    const text = encodeBits(bytes, BASE32)
    if (/\d/.test(text)) return `${prefix || 'AKIA'}${text}`
  }
}

/** Macaroon, version 2: location, identifier, one caveat, signature. */
export function pypiToken(server: string, random: Random): string {
  const location = server || 'pypi.org'
  const field = (type: number, data: Uint8Array) => [type, data.length, ...data]
  const bytes = Uint8Array.of(
    2,
    ...field(1, bytesOf(location)),
    ...field(2, bytesOf(uuid('', random))),
    0,
    ...field(2, bytesOf(`[3, "${uuid('', random)}"]`)),
    0,
    0,
    ...field(6, random.bytes(32)),
  )
  return `pypi-${encodeBits(bytes, BASE64_URL)}`
}

export function googleApiKey(_: string, random: Random): string {
  return `AIzaSy${random.pick(['A', 'B', 'C', 'D'])}${random.text(BASE64_URL, 32)}`
}

export function slackBotToken(_: string, random: Random): string {
  return `xoxb-${digits('12', random)}-${digits('13', random)}-${random.text(ALNUM, 24)}`
}

export function stripeKey(prefix: string, random: Random): string {
  return `${prefix || 'sk_live_'}51${random.text(ALNUM, 97)}`
}

export function telegramToken(_: string, random: Random): string {
  return `${digits('10', random)}:AA${random.text(BASE64_URL, 33)}`
}

export function discordToken(_: string, random: Random): string {
  const id = encodeBits(bytesOf(digits(random.pick(['18', '19']), random)), BASE64_URL)
  return `${id}.${random.text(ALNUM, 6)}.${random.text(BASE64_URL, 38)}`
}

const HEADER_NAMES = ['alg', 'typ', 'kid']
const SIGNATURE_BYTES: Readonly<Record<string, number>> = { HS: 32, RS: 256, PS: 256, ES: 64, Ed: 64 }

/** `iss=…,exp=…`: claims, numbers as numbers; `alg`, `typ` and `kid` go into the header. */
export function jsonWebToken(argument: string, random: Random): string {
  const given =
    argument === '' ? [] : argument.split(',').map((pair) => /^([^=]+)=(.*)$/s.exec(pair)?.slice(1) ?? [pair, ''])
  const header: Record<string, unknown> = { alg: 'HS256', typ: 'JWT' }
  const payload: Record<string, unknown> = {}
  for (const [name = '', value = ''] of given) {
    const isNumber = /^\d{1,15}$/.test(value)
    if (HEADER_NAMES.includes(name)) header[name] = value
    else payload[name] = isNumber ? Number(value) : value
  }
  payload.sub ??= uuid('', random)
  payload.iat ??= 1_700_000_000 + random.below(80_000_000)
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const size = SIGNATURE_BYTES[String(header.alg).slice(0, 2)] ?? 32
  return `${part(header)}.${part(payload)}.${encodeBits(random.bytes(size), BASE64_URL)}`
}
