import { describe, expect, test } from 'vitest'
import { isNameInCode, referenceReason } from '../../../../src/detect/secrets/checks/reference.ts'
import { fillFakes } from '../../../../src/rules/fakes/fill-fakes.ts'

describe('referenceReason', () => {
  test.each([
    [
      'a variable',
      [
        '$PASSWORD',
        '$' + '{DB_PASSWORD}',
        '$(cat /run/key)',
        '%DB_PASSWORD%',
        '#{secret}',
        '$this->password',
        "$config['db']",
        '$hasher-',
      ],
    ],
    [
      'a template',
      [
        '{{ password }}',
        '<your password>',
        '{password}',
        '[password]',
        '<%= @password %>',
        '@@PASSWORD@@',
        'https://x/$' + '{KEY}',
        '__PASSWORD__',
      ],
    ],
    ['a format placeholder', ['%s', '%(password)s', ':password', '?']],
    [
      'read from elsewhere',
      [
        'process.env.DB_PASSWORD',
        "os.environ['KEY1']",
        'config.get.key2',
        'options[0]',
        'op://vault/item/field',
        'vault:secret/data#key',
        '!Ref',
        'arn:aws:secretsmanager:eu-west-1:1:secret:x',
        '/run/secrets/db_password',
      ],
    ],
    ['encrypted', ['ENC[AES256_GCM,data:p673w==]', 'ENC(9fK2)', '{cipher}0f9a', 'U2FsdGVkX1+kd83', 'AQICAHh8kd']],
    [
      'code',
      ['getPassword()', 'vault.read("db", 2)', 'new Secret()', 'null', 'items[0', '(a) => a+1', 'a && b1', 'x===y1'],
    ],
    [
      'a member of something',
      ['user.password', 'this.state.password', 'settings?.password', 'Config::PASSWORD', 'self.password!'],
    ],
  ])('%s', (reason, values) => {
    for (const value of values) expect(referenceReason(value), value).toBe(reason)
  })

  test.each([
    '<password:12>',
    '<alnum:32>',
    '<base64:43>=',
    '<hex:40>',
    '<lownum:20>!<lownum:14>(<lownum:13>)',
    '$ecret!<digits:4>',
    'new-<password:10>',
  ])('leaves values: %s', (fake) => {
    for (let seed = 0; seed < 100; seed++)
      expect(referenceReason(fillFakes(fake, seed)), fillFakes(fake, seed)).toBeUndefined()
  })
})

describe('isNameInCode', () => {
  const bare = (value: string, operator = '=') => ({ value, operator })

  test.each([
    ['oldPassword1', ';'],
    ['token1', ')'],
    ['password2', ','],
    ['makeKey2', '('],
    ['base64.StdEncoding.EncodeToString', '('],
    ['*secret2', '.'],
    ['$hasher-', '>'],
  ])('%s before %s is one', (value, next) => {
    expect(isNameInCode(bare(value), next)).toBe(true)
  })

  test('the other side of a comparison is one', () => {
    expect(isNameInCode(bare('password2', '!='), '\n')).toBe(true)
  })

  test.each([
    ['hunter22', '\n'],
    ['Summer2024', ' '],
    ['pass-word!9', ';'],
  ])('%s before %j is a value', (value, next) => {
    expect(isNameInCode(bare(value), next)).toBe(false)
  })

  test('what looks random is a value, unless it is called', () => {
    const value = fillFakes('k<alnum:30>', 4)
    expect(isNameInCode(bare(value), ';')).toBe(false)
    expect(isNameInCode(bare(value), '(')).toBe(true)
  })
})
