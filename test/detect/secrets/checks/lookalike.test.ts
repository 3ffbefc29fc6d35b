import { describe, expect, test } from 'vitest'
import { hasHashShape, lookalikeReason } from '../../../../src/detect/secrets/checks/lookalike.ts'
import { fillFakes } from '../../../../src/rules/fakes/fill-fakes.ts'

describe('lookalikeReason', () => {
  test.each([
    ['a digest', ['sha256:<hex:64>', 'sha512-<base64:86>==', 'md5:<hex:32>']],
    [
      'a hash',
      [
        '$2b$10$<alnum:53>',
        '$argon2id$v=19$m=65536',
        'pbkdf2_sha256$600000$<alnum:22>',
        '{SSHA}<base64:32>',
        '{argon2@SpringSecurity_v5_8}$argon2id',
        '$6$<alnum:8>$<alnum:86>',
        '$P$B<alnum:30>',
      ],
    ],
    ['a number', ['1234567', '-12.5', '10,000', '0x1f4']],
    ['a date', ['2024-05-06', '2024-05-06T07:08:09Z']],
    ['a version', ['1.2.3', 'v2.0.0-rc.1', '^7.0.4', '>=3.0,<<4']],
    ['a colour', ['#ff00aa', 'a1b2c3', '#abc']],
    [
      'a path or address',
      [
        'https://login.acme.test/oauth2/token',
        '/etc/keys/signing-2.pem',
        './keys/1',
        '~/.ssh/id_rsa',
        'C:\\keys\\1',
        'projects/1/secrets/acme/versions/2',
        'application/vnd.acme.v1/json',
        's3://bucket/key',
      ],
    ],
    ['an e-mail address', ['ada@mail.acme.test']],
    ['an IP address', ['10.0.3.7:5432']],
    ['a regular expression', ['^[a-zA-Z0-9]{8,}$', '(?=.*\\d).{8,}', '[a-z0-9]+', '\\w{8,}']],
    ['a list of validators', ['required|string|max:255']],
    ['a selector', ['#password-reset', '.password-field2']],
    ['a setting', ['spring.datasource.url=jdbc', 'scmVersion=']],
    ['a line of /etc/passwd', ['eli:x:2098:1000:Eli']],
    ['words', ['1\xe3\x81\xa4\xe3\x81\xae\xe3\x83\xad\xe3\x83\xbc\xe3\x83\xab']],
    [
      'the name of an algorithm',
      [
        'PBKDF2WithHmacSHA256',
        'AES/CBC/PKCS5Padding',
        'RSA-OAEP-256',
        'SHA512',
        'TLS_AES_256_GCM_SHA384',
        'DHE-PSK-AES128-GCM-SHA256',
        'scram-sha-256',
      ],
    ],
    ['the name of a constant', ['ROLE_ADMIN_2', 'AUTH_SECRET_1']],
    ['public', ['ssh-ed25519 AAAA', '-----BEGIN PUBLIC KEY-----']],
  ])('%s', (reason, values) => {
    for (const value of values) expect(lookalikeReason(fillFakes(value, 2)), value).toBe(reason)
  })

  test.each([
    '<alnum:32>',
    '<hex:40>',
    '<base64:40>',
    '<base64:43>=',
    '/<base64:39>',
    '<base64:10>/<base64:15>/<base64:15>',
    '<base64url:43>',
    '<uuid>',
    '<password:14>',
    'AES<alnum:30>',
    '<upnum:10>_<upnum:24>',
  ])('leaves secrets: %s', (fake) => {
    const seeds = Array.from({ length: 200 }, (_, seed) => seed)
    const taken = seeds.map((seed) => fillFakes(fake, seed)).filter((value) => lookalikeReason(value) !== undefined)
    // Base64 with slashes and no digit to tell it from a path is rare.
    expect(taken.length, taken.join(' ')).toBeLessThanOrEqual(2)
  })
})

test('hasHashShape knows the lengths of digests', () => {
  for (const length of [32, 40, 56, 64, 96, 128]) {
    expect(hasHashShape(fillFakes(`<hex:${length}>`, 1))).toBe(true)
    expect(hasHashShape(fillFakes(`<HEX:${length}>`, 1))).toBe(true)
    expect(hasHashShape(fillFakes(`<hex:${length - 1}>`, 1))).toBe(false)
  }
  expect(hasHashShape(fillFakes('<alnum:32>', 1))).toBe(false)
})
