import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../src/rules/checks.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)

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
    'after the parameters of its curve': (lines) =>
      ['-----BEGIN EC PARAMETERS-----', 'BggqhkjOPQMBBw==', '-----END EC PARAMETERS-----', ...lines].join('\n'),
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
