import { generateKeyPairSync } from 'node:crypto'
import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { azureMarvin32, entraChecksum } from '../../src/rules/checks/azure-keys.ts'
import { bech32Checksum } from '../../src/rules/checks/bech32.ts'
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
} from '../../src/rules/checks/bytes.ts'
import { crc16, crc24, crc32 } from '../../src/rules/checks/crc.ts'
import { marvin32, seedNamed } from '../../src/rules/checks/marvin32.ts'
import { CHECKS, type CheckName } from '../../src/rules/checks.ts'
import { fillFakes } from '../support/fakes.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)
const NAMES = Object.keys(CHECKS) as CheckName[]

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

/** `text` with the character at `index` replaced by another of the same class, so that only the checksum can tell. */
function withOtherCharacter(text: string, index: number): string {
  const character = text.charAt(index)
  const alphabet = [/[0-9]/, /[a-z]/, /[A-Z]/].find((letters) => letters.test(character))
  if (alphabet === undefined) return text
  const other = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
    (one) => alphabet.test(one) && one !== character,
  )
  return text.slice(0, index) + (other[index % other.length] ?? '') + text.slice(index + 1)
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

/** Fakes that carry a checksum: the check, the part that it covers, and whether a failure is certain. */
const CHECKSUMMED: readonly { check: CheckName; fake: string; from?: number; certain: boolean }[] = [
  { check: 'github-crc32', fake: '<github-token:ghp>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:gho>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:ghu>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:ghs>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:ghr>', from: 4, certain: true },
  { check: 'npm-crc32', fake: '<npm-token>', from: 4, certain: true },
  { check: 'vercel-crc32', fake: '<vercel-token:vcp>', from: 4, certain: false },
  { check: 'vercel-crc32', fake: '<vercel-token:vck>', from: 4, certain: false },
  { check: 'cloudflare-crc32', fake: '<cloudflare-token:cfut>', from: 5, certain: false },
  { check: 'cloudflare-crc32', fake: '<cloudflare-token:cfk>', from: 4, certain: false },
  { check: 'atlassian-crc32', fake: '<atlassian-token:ATATT>', certain: false },
  { check: 'atlassian-crc32', fake: '<atlassian-token:ATCTT>', certain: false },
  { check: 'atlassian-crc32', fake: '<atlassian-token:ATBB>', certain: false },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable>', certain: true },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable:glrt-t1_>', certain: true },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable-versioned>', certain: true },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable-versioned:acme-glpat->', certain: true },
  { check: 'grafana-crc32', fake: '<grafana-sa-token>', certain: true },
  { check: 'confluent-crc32', fake: '<confluent-token>', from: 4, certain: false },
  { check: 'zuplo-crc32', fake: '<zuplo-key>', from: 5, certain: false },
  { check: 'azure-marvin32', fake: '<azure-key:64:+ASt>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:64:ACDb:Encryp00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:64:APIM:GitKey00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:32:+ASb:Listen00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:32:AIoT>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:39:+ACR>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:39:AzSe:PAdmin00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:40:AzFu>', certain: true },
  { check: 'azure-cask', fake: '<azure-cask:AAABACOG>', certain: false },
  { check: 'azure-devops-crc32', fake: '<azure-devops-pat>', certain: true },
  { check: 'entra-marvin32', fake: '<entra-secret>', certain: false },
  { check: 'age-bech32', fake: '<age-key>', certain: true },
  { check: 'nats-crc16', fake: '<nats-seed>', certain: true },
  { check: 'nats-crc16', fake: '<nats-seed:A>', certain: true },
]

describe.each(CHECKSUMMED)('$check of $fake', ({ check, fake, from = 0, certain }) => {
  test('passes every fake', () => {
    for (const seed of SEEDS)
      expect(CHECKS[check](fillFakes(fake, seed))).toEqual({
        passes: true,
        certain: true,
        why: 'has a checksum that holds',
      })
  })

  test('fails when any one character is another', () => {
    for (const seed of SEEDS.slice(0, 5)) {
      const secret = fillFakes(fake, seed)
      for (let index = from; index < secret.length; index++) {
        const changed = withOtherCharacter(secret, index)
        if (changed === secret || sameMeaning(check, index, secret)) continue
        const result = CHECKS[check](changed)
        expect(result.passes, changed).toBe(false)
        if (result.why === 'has a checksum that does not hold') expect(result.certain).toBe(certain)
      }
    }
  })

  test('fails when a character is missing or there is one too many', () => {
    const secret = fillFakes(fake, 1)
    expect(CHECKS[check](secret.replace(/[^=](?==*$)/, '')).passes).toBe(false)
    expect(CHECKS[check](`${secret}a`).passes).toBe(false)
  })
})

/** The last character of an Azure DevOps token holds a single bit; Microsoft does not look at the four after it. */
function sameMeaning(check: CheckName, index: number, secret: string): boolean {
  return check === 'azure-devops-crc32' && index === secret.length - 1
}

describe('kinds of one checksum', () => {
  test('a Redis key whose checksum fails is only doubtful, since a variant of them is written differently', () => {
    const key = fillFakes('<azure-key:32:AzCa>', 1)
    expect(azureMarvin32(key)).toMatchObject({ passes: true, certain: true })
    expect(azureMarvin32(withOtherCharacter(key, 3))).toMatchObject({ passes: false, certain: false })
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

describe('private-key', () => {
  const check = CHECKS['private-key']
  const pem = { type: 'pkcs8', format: 'pem' } as const
  const ed25519 = generateKeyPairSync('ed25519').privateKey
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })

  test.each([
    ['PKCS#8 Ed25519', ed25519.export(pem), 'is an Ed25519 private key'],
    ['PKCS#8 EC', ec.export(pem), 'is an EC private key'],
    ['SEC 1', ec.export({ type: 'sec1', format: 'pem' }), 'is an EC private key'],
    ['PKCS#8 RSA', rsa.privateKey.export(pem), 'is an RSA private key'],
    ['PKCS#1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }), 'is an RSA private key of 1024 bits'],
  ])("passes OpenSSL's %s", (_, key, why) => {
    expect(check(String(key))).toEqual({ passes: true, certain: true, why })
  })

  test.each([
    ['PKCS#8', rsa.privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'open' })],
    ['PKCS#1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open' })],
    [
      'PKCS#8 without its label',
      String(rsa.privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'open' })).replaceAll('ENCRYPTED ', ''),
    ],
    [
      'PKCS#1 on one line',
      String(
        rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open' }),
      ).replaceAll('\n', '\\n'),
    ],
  ])('doubts an encrypted %s', (_, key) => {
    expect(check(String(key))).toEqual({ passes: false, certain: false, why: 'is encrypted with a passphrase' })
  })

  test.each([
    ['RSA PRIVATE KEY', 'is an RSA private key of 2048 bits'],
    ['DSA PRIVATE KEY', 'is a DSA private key of 2048 bits'],
    ['EC PRIVATE KEY', 'is an EC private key'],
    ['PRIVATE KEY', 'is an RSA private key'],
    ['OPENSSH PRIVATE KEY', 'is an OpenSSH private key (ssh-ed25519)'],
  ])('passes the fake %s, also escaped', (label, why) => {
    for (const seed of SEEDS.slice(0, 10)) {
      expect(check(fillFakes(`<pem:${label}>`, seed))).toEqual({ passes: true, certain: true, why })
      expect(check(fillFakes(`<pem:${label}:escaped>`, seed)).passes).toBe(true)
    }
  })

  /** The clothes in which keys travel; each takes the lines of a key. */
  const CLOTHES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
    'carriage returns': (lines) => lines.join('\r\n'),
    'escaped twice': (lines) => lines.join('\\\\n'),
    'escaped with carriage returns': (lines) => lines.join('\\r\\n'),
    'no line breaks': (lines) => lines.join(''),
    'spaces for line breaks': (lines) => lines.join(' '),
    indented: (lines) => lines.join('\n    '),
    'added in a diff': (lines) => lines.join('\n+'),
    'taken out in a diff': (lines) => lines.join('\n-'),
    'quoted in a mail': (lines) => lines.join('\n> '),
    'a comment': (lines) => lines.join('\n # '),
    'concatenated strings': (lines) => lines.map((line) => `"${line}\\n"`).join(' +\n  '),
    'slashes escaped': (lines) => lines.join('\\n').replaceAll('/', '\\/'),
    'without its armour': (lines) => lines.slice(1, -1).join('\n'),
    'with headers': ([first = '', ...rest]) => [first, 'Comment: mine', '', ...rest].join('\n'),
  }

  test.each(Object.keys(CLOTHES))('passes keys in clothes: %s', (name) => {
    for (const label of ['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY']) {
      for (const seed of SEEDS.slice(0, 10)) {
        const lines = fillFakes(`<pem:${label}>`, seed).split('\n')
        expect(check(CLOTHES[name]?.(lines) ?? ''), `${label}, seed ${seed}`).toMatchObject({ passes: true })
      }
    }
  })

  test('doubts a key that breaks off', () => {
    const lines = fillFakes('<pem:RSA PRIVATE KEY>', 1).split('\n')
    expect(check(lines.slice(0, 8).join('\n'))).toEqual({
      passes: false,
      certain: false,
      why: 'begins as a private key and breaks off',
    })
    const openssh = fillFakes('<pem:OPENSSH PRIVATE KEY>', 1).split('\n')
    expect(check(openssh.slice(0, 4).join('\n')).certain).toBe(false)
  })

  test.each([
    ['a placeholder', ['your key here']],
    ['an elision', ['MIIEpAIBAAKCAQEA', '...', '']],
    ['nothing', ['']],
  ])('fails for certain where there is %s', (_, body) => {
    const label = 'RSA PRIVATE KEY'
    const text = [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`].join('\n')
    expect(check(text)).toEqual({ passes: false, certain: true, why: 'has no key in it' })
  })

  test('a public key is no private key', () => {
    expect(check(String(rsa.publicKey.export({ type: 'spki', format: 'pem' }))).passes).toBe(false)
    expect(check(String(rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }))).passes).toBe(false)
  })
})

describe('pgp-private-key', () => {
  const check = CHECKS['pgp-private-key']
  const fake = '<pem:PGP PRIVATE KEY BLOCK>'

  test('passes a key without a passphrase, whose checksum holds', () => {
    for (const seed of SEEDS) {
      expect(check(fillFakes(fake, seed))).toEqual({
        passes: true,
        certain: true,
        why: 'is an OpenPGP private key without a passphrase, with a checksum that holds',
      })
    }
  })

  test('does not reject for the checksum of the armour', () => {
    const text = fillFakes(fake, 1).replace(/=([^=]{4})\n-----END/, '=AAAA\n-----END')
    expect(check(text)).toEqual({ passes: true, certain: true, why: 'is an OpenPGP private key without a passphrase' })
  })

  test('doubts a protected key', () => {
    const bytes = Buffer.from(fillFakes(fake, 1).split('\n').slice(2, -2).join(''), 'base64')
    // Header of two bytes, then version, date, algorithm, curve and a point of 263 bits.
    bytes[2 + 6 + 10 + 35] = 254
    expect(check(bytes.toString('base64'))).toEqual({
      passes: false,
      certain: false,
      why: 'is encrypted with a passphrase',
    })
  })

  test('fails for certain where there is no key', () => {
    expect(check('-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n-----END PGP PRIVATE KEY BLOCK-----')).toMatchObject(
      { passes: false },
    )
    expect(check('nothing')).toEqual({ passes: false, certain: true, why: 'has no key in it' })
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
    ['that is random', 'pypi-AgEIcHlwaS5vcmc<base64url:150>', 'is a macaroon'],
    ['that is none', 'pypi-<base64url:150>', 'is no macaroon'],
  ])('fails one %s', (_, fake, why) => {
    for (const seed of SEEDS) {
      const result = check(fillFakes(fake, seed))
      expect(result).toMatchObject({ passes: false, certain: true })
      expect(result.why).toContain(why.startsWith('is a macaroon') ? 'is a macaroon' : why)
    }
  })

  test('fails one that is cut short', () => {
    expect(check(fillFakes('<pypi-token>', 1).slice(0, -4)).passes).toBe(false)
  })
})

describe('numbers with check digits', () => {
  test('luhn passes every fake and fails when any one digit is another', () => {
    for (const seed of SEEDS) {
      const number = fillFakes('<digits-luhn:16:4>', seed)
      expect(CHECKS.luhn(number).passes).toBe(true)
      expect(CHECKS.luhn(number.replace(/(\d{4})(?=\d)/g, '$1 ')).passes).toBe(true)
      for (let index = 0; index < 16; index++) expect(CHECKS.luhn(withOtherCharacter(number, index)).passes).toBe(false)
    }
  })

  // The examples of the standard's registry, which no bank has given out.
  test.each(['GB82 WEST 1234 5698 7654 32', 'DE89370400440532013000', 'FR1420041010050500013M02606'])(
    'mod-97 passes %s',
    (account) => {
      expect(CHECKS['mod-97'](account).passes).toBe(true)
      expect(CHECKS['mod-97'](withOtherCharacter(account, account.length - 1)).passes).toBe(false)
    },
  )
})

describe('shapes', () => {
  test.each([
    ['mixed-classes', 'hf_<alnum:40>'],
    ['uuid-v4', '<uuid>'],
    ['base32-seed', '<totp-seed>'],
    ['google-api-key', '<google-api-key>'],
    ['discord-snowflake', '<discord-token>'],
  ] as const)('%s passes %s', (check, fake) => {
    for (const seed of SEEDS) expect(CHECKS[check](fillFakes(fake, seed))).toMatchObject({ passes: true })
  })

  test.each([
    ['mixed-classes', 'hf_sumOfAllTheVariablesThatStandInATable', true, 'has no digit'],
    ['mixed-classes', 'hf_getElement2ByName', false, 'has a single digit'],
    ['mixed-classes', 'key_sum-of-all-the-1-2-3-parts', true, 'has no upper-case letter'],
    ['mixed-classes', 'KEY4OF2THE7WHOLE9TABLE', true, 'has no lower-case letter'],
    ['uuid-v4', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', true, 'is a UUID, but not a random one'],
    ['uuid-v4', '6ba7b810-9dad-41d1-80b4-00c04fd430c', true, 'is no UUID'],
    ['base32-seed', 'a name like any other 1', true, 'is not base32'],
    ['base32-seed', 'ABCDEFGHIJ234', true, 'is too short for a seed'],
    ['base32-seed', 'ABCDEFGHIJKLMNOP', false, 'has no digit'],
    ['base32-seed', 'ABCDEFGHIJKLMN2OPR', false, 'does not end with a whole byte'],
    ['google-api-key', 'AIzaSyTheNameOfSomeVariableInATableAbcd', true, 'has no digit'],
    ['discord-snowflake', 'TGlrZSBhIHNlbnRlbmNl.abc.def', true, 'does not begin with an application id'],
  ] as const)('%s fails %s', (check, text, certain, why) => {
    expect(CHECKS[check](text)).toEqual({ passes: false, certain, why })
  })

  test('uuid-v4 passes one without dashes', () => {
    for (const seed of SEEDS)
      expect(CHECKS['uuid-v4'](fillFakes('<uuid>', seed).replaceAll('-', '').toUpperCase()).passes).toBe(true)
  })

  test('google-api-key doubts a key that begins differently', () => {
    for (const seed of SEEDS)
      expect(CHECKS['google-api-key'](fillFakes('AIza0<base64url:34>', seed)).passes).toBe(false)
  })

  test('base32-seed reads groups in lower case', () => {
    expect(CHECKS['base32-seed']('abcd efgh ijkl mno2').why).toBe('is base32 of 80 bits')
  })

  test('discord-snowflake tells the application', () => {
    expect(CHECKS['discord-snowflake'](`${btoa('198622483471925248')}.x.y`).why).toBe(
      'belongs to the Discord application 198622483471925248',
    )
  })
})

describe('every check', () => {
  const fakes = [
    ...CHECKSUMMED.map(({ fake }) => fake),
    '<jwt>',
    '<pypi-token>',
    '<pem:OPENSSH PRIVATE KEY>',
    '<pem:PGP PRIVATE KEY BLOCK>',
    '<pem:PRIVATE KEY>',
  ]
  const cut = fc
    .tuple(fc.constantFrom(...fakes), fc.nat(100), fc.nat(2000), fc.string())
    .map(([fake, seed, at, text]) => {
      const secret = fillFakes(fake, seed)
      return secret.slice(0, at) + text + secret.slice(at + text.length)
    })
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString('base64'))
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 200 }),
    bytes,
    bytes.map((text) => `pypi-${text}`),
    cut,
  )

  test.each(NAMES)('%s never throws, and always says why', (name) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(CHECKS[name](text).why).toMatch(/^(?:is|has|does|belongs|begins|mixes|holds) [\x20-\x7e]{3,140}$/)
      }),
    )
  })

  test.each(NAMES)('%s looks at long text in linear time', (name) => {
    // A quadratic check would take minutes here, and the suite's time limit would end it.
    for (const unit of ['\\', '-', '=', 'A', 'eyJ.', ' \n', '-----BEGIN', '\\r\\', '/////9', '{"a":', '1']) {
      expect(CHECKS[name](unit.repeat(Math.ceil(65_536 / unit.length))).why).not.toBe('')
    }
  })
})
