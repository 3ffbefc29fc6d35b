import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../src/rules/checks.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)

describe('random-text', () => {
  test.each([
    '<hex:32>',
    '<hex:40>',
    '<alnum:20>',
    '<alnum:32>',
    '<lownum:30>',
    '<upnum:26>',
    '<base64:40>',
    '<base64url:43>',
    '<uuid>',
  ])('passes %s, but for a few', (fake) => {
    const passed = SEEDS.filter((seed) => CHECKS['random-text'](fillFakes(fake, seed)).passes)
    expect(passed.length).toBeGreaterThanOrEqual(0.98 * SEEDS.length)
  })

  test('passes most letters without digits', () => {
    const passed = SEEDS.filter((seed) => CHECKS['random-text'](fillFakes('<alpha:32>', seed)).passes)
    expect(passed.length).toBeGreaterThanOrEqual(0.9 * SEEDS.length)
  })

  test.each([
    'authentication_required',
    'getAccessTokenFromSession',
    'SPRING_DATASOURCE_PASSWORD',
    'my-very-long-secret-for-the-signing-of-cookies',
    'projects/acme/locations/europe-west1/keyRings/main',
    'the-passphrase-of-environment-2',
    'sha256WithRSAEncryption',
    'application/vnd.github.v3+json',
    '12345678901234567890',
    'a1b2',
    '',
  ])('fails "%s"', (text) => {
    expect(CHECKS['random-text'](text)).toEqual({ passes: false, certain: true, why: 'is made like words' })
  })
})

describe('basic-auth', () => {
  test.each(['<b64:ada:<password:12>>', '<b64url:ada@acme.test:<password:20>>', '<b64::<alnum:20>>'])(
    'passes %s',
    (fake) => {
      for (const seed of SEEDS)
        expect(CHECKS['basic-auth'](fillFakes(fake, seed))).toMatchObject({ passes: true, certain: true })
    },
  )

  test.each([
    ['no colon', '<b64:<alnum:24>>'],
    ['no password', '<b64:ada:>'],
    ['the user as password', '<b64:guest:guest>'],
    ['a password of examples', '<b64:username:password1>'],
    ['a blank in it', '<b64:the name: of a thing>'],
    ['no text', '<hex:40>'],
    ['no base64', 'user:<password:12>'],
  ])('fails with %s', (_, fake) => {
    for (const seed of SEEDS)
      expect(CHECKS['basic-auth'](fillFakes(fake, seed))).toMatchObject({ passes: false, certain: true })
  })
})
