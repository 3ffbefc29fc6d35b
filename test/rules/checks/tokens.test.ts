import { describe, expect, test } from 'vitest'
import { BASE32, encodeBits } from '../../../src/rules/checks/bytes.ts'
import { CHECKS } from '../../../src/rules/checks.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { withOtherCharacter } from '../../support/with-other-character.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

describe('kinds of one checksum', () => {
  test('a Redis key whose checksum fails is only doubtful, since a variant of them is written differently', () => {
    const key = fillFakes('<azure-key:32:AzCa>', 1)
    expect(CHECKS['azure-marvin32'](key)).toMatchObject({ passes: true, certain: true })
    expect(CHECKS['azure-marvin32'](withOtherCharacter(key, 3))).toMatchObject({ passes: false, certain: false })
  })

  test('a client secret of the form without a checksum passes', () => {
    expect(CHECKS['entra-marvin32'](fillFakes('<alnum:3>7Q~<alnum:31>', 1))).toMatchObject({
      passes: true,
      certain: false,
    })
  })

  test('an annotated key may end with all of its checksum', () => {
    const key = fillFakes('<azure-cask:AZDO>', 1)
    expect(CHECKS['azure-cask'](`${key}00==`).passes).toBe(false)
    expect(CHECKS['azure-cask'](key.slice(0, 79)).certain).toBe(true)
  })

  test.each(['%3D', '%3d', '\\=', '\\\\='])('an Atlassian token may have its = written as %s', (escaped) => {
    expect(CHECKS['atlassian-crc32'](fillFakes('<atlassian-token:ATATT>', 1).replace('=', escaped)).passes).toBe(true)
  })

  test('a seed of another kind than NATS has fails', () => {
    expect(CHECKS['nats-crc16'](fillFakes('<nats-seed:B>', 1))).toMatchObject({ passes: false, certain: true })
  })
})

describe('aws-access-key-id', () => {
  const check = CHECKS['aws-access-key-id']

  test('tells the account of a new id', () => {
    for (const seed of SEEDS)
      expect(check(fillFakes('<aws-access-key-id:AKIA>', seed)).why).toMatch(/^belongs to AWS account \d{12}$/)
  })

  test('reads the 40 bits after the first', () => {
    const account = 123_456_789_012n
    const bits = (1n << 79n) | (account << 39n)
    const bytes = hex(bits.toString(16).padStart(20, '0'))
    expect(check(`ASIA${encodeBits(bytes, BASE32)}`)).toEqual({
      passes: true,
      certain: false,
      why: 'belongs to AWS account 123456789012',
    })
  })

  test('doubts an account of more than twelve digits, and characters that are not base32', () => {
    expect(check(`AKIA${'7'.repeat(16)}`)).toMatchObject({ passes: false, certain: false })
    expect(check(`AKIA${'Q1'.repeat(8)}`)).toMatchObject({ passes: false, certain: false })
  })

  test('passes ids of the older form, which tell no account', () => {
    expect(check(fillFakes('AKIAI<base32:15>', 1))).toMatchObject({
      passes: true,
      why: 'is an access key id of the older form',
    })
  })
})

describe('jwt', () => {
  test.each([
    ['<jwt>', 'is a token signed with HS256, without an expiry'],
    [
      '<jwt:iss=supabase,role=service_role,exp=1893456000>',
      'is a token signed with HS256, issued by supabase, expires 2030-01-01',
    ],
    ['<jwt:alg=EdDSA,exp=99999999999999>', 'is a token signed with EdDSA'],
  ])('%s passes and tells what it says', (fake, why) => {
    for (const seed of SEEDS) expect(CHECKS.jwt(fillFakes(fake, seed))).toEqual({ passes: true, certain: true, why })
  })

  const part = (text: string) => Buffer.from(text).toString('base64url')

  test.each([
    ['is not signed (algorithm none)', `${part('{"alg":"None"}')}.${part('{}')}.`],
    ['has a header that is no JSON', `${part('{"alg":"HS256"')}.${part('{}')}.c2ln`],
    ['has a header that is no JSON', `${part('[1]')}.${part('{}')}.c2ln`],
    ['has a header without an algorithm', `${part('{"typ":"JWT"}')}.${part('{}')}.c2ln`],
    ['has a payload that is no JSON', `${part('{"alg":"HS256"}')}.${part('hello there')}.c2ln`],
    ['is no JSON Web Token', `${part('{"alg":"HS256"}')}.${part('{}')}`],
  ])('%s: fails for certain', (why, token) => {
    expect(CHECKS.jwt(token)).toEqual({ passes: false, certain: true, why })
  })

  test('what it says cannot break a report', () => {
    const token = `${part('{"alg":"HS256"}')}.${part(JSON.stringify({ iss: `\u001b[31m${'x'.repeat(200)}`, exp: -1 }))}.c2ln`
    expect(CHECKS.jwt(token).why).toBe('is a token signed with HS256')
  })
})

describe('pypi-macaroon', () => {
  const check = CHECKS['pypi-macaroon']

  test.each(['pypi.org', 'test.pypi.org'])('passes a token of %s', (server) => {
    for (const seed of SEEDS) {
      expect(check(fillFakes(`<pypi-token:${server}>`, seed))).toEqual({
        passes: true,
        certain: true,
        why: `is a token of ${server}`,
      })
    }
  })

  test.each([
    ['of another server', '<pypi-token:pypi.net>', 'is a macaroon of another server'],
    ['that is none', 'pypi-<base64url:150>', 'is no macaroon'],
  ])('fails one %s', (_, fake, why) => {
    for (const seed of SEEDS) {
      const result = check(fillFakes(fake, seed))
      expect(result).toMatchObject({ passes: false, certain: true })
      expect(result.why).toContain(why)
    }
  })

  test('fails one that is cut short', () => {
    expect(check(fillFakes('<pypi-token>', 1).slice(0, -4)).passes).toBe(false)
  })

  test('doubts one that begins as it should and is random from there on', () => {
    for (const seed of SEEDS) {
      const result = check(fillFakes('pypi-AgEIcHlwaS5vcmc<base64url:150>', seed))
      expect(result).toEqual({ passes: false, certain: false, why: 'is a macaroon that breaks off' })
    }
  })
})
