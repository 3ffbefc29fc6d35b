import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../src/rules/checks.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { withOtherCharacter } from '../../support/with-other-character.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)

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
    ['hexadecimal', 'key_<hex:32>'],
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
    ['hexadecimal', 'key_names4all1the2things3', false, 'has letters where its issuer writes hexadecimal digits'],
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

  test('mixed-classes doubts random text of one case, which is made up as a rule', () => {
    expect(CHECKS['mixed-classes'](fillFakes('hf_<lownum:40>', 3))).toMatchObject({ passes: false, certain: false })
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
