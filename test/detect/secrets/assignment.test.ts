/** Assignments are read in the languages and formats that people write them in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignmentAt } from '../../../src/detect/secrets/assignment.ts'

const VALUE = 'k7Gq2Lw9'

function read(text: string, name = 'password'): { name: string; value: string } | undefined {
  const bytes = new TextEncoder().encode(text)
  const found = assignmentAt(bytes, text.toLowerCase().indexOf(name))
  if (found) expect(text.slice(found.start, found.end)).toBe(found.value)
  return found && { name: found.name, value: found.value }
}

describe('the value of a name', () => {
  test.each([
    [`password = "${VALUE}"`, 'password'],
    [`db.password='${VALUE}'`, 'db.password'],
    [`DB_PASSWORD=${VALUE}`, 'DB_PASSWORD'],
    [`export DB_PASSWORD=${VALUE}; run`, 'DB_PASSWORD'],
    [`  password: ${VALUE}`, 'password'],
    [`{"password":"${VALUE}"}`, 'password'],
    [`{"password" : "${VALUE}", "a": 1}`, 'password'],
    [`{\\"password\\":\\"${VALUE}\\"}`, 'password'],
    [`config["password"] = "${VALUE}"`, 'password'],
    [`{ password => '${VALUE}' }`, 'password'],
    [`password := "${VALUE}"`, 'password'],
    [`const password: string = "${VALUE}"`, 'password'],
    [`String password = "${VALUE}";`, 'password'],
    [`var password string = "${VALUE}"`, 'password'],
    [`let password: &str = "${VALUE}";`, 'password'],
    [`self.password = b"${VALUE}"`, 'self.password'],
    [`<password>${VALUE}</password>`, 'password'],
    [`<add key="password" value="${VALUE}"/>`, 'password'],
    [`https://x.example/?user=a&password=${VALUE}&b=1`, 'password'],
    [`mysql --password ${VALUE} -h x`, '--password'],
    [`mysql --password=${VALUE} -h x`, '--password'],
    [`setPassword("${VALUE}")`, 'setPassword'],
    [`os.Setenv("PASSWORD", "${VALUE}")`, 'PASSWORD'],
    [`ENV DB_PASSWORD ${VALUE}`, 'DB_PASSWORD'],
    [`set -gx DB_PASSWORD ${VALUE}`, 'DB_PASSWORD'],
    [`<key>DBPassword</key>\n\t<string>${VALUE}</string>`, 'DBPassword'],
    [`android:name="com.acme.PASSWORD"\n  android:value="${VALUE}"`, 'com.acme.PASSWORD'],
    [`std::string password{"${VALUE}"};`, 'password'],
    [`<Login password={"${VALUE}"} />`, 'password'],
    [`- name: DB_PASSWORD\n  value: "${VALUE}"`, 'DB_PASSWORD'],
    [`- name: DB_PASSWORD\r\n  value: ${VALUE}\r\n`, 'DB_PASSWORD'],
    [`{"name": "DB_PASSWORD", "value": "${VALUE}"}`, 'DB_PASSWORD'],
    [`{\n  "ParameterKey": "DbPassword",\n  "ParameterValue": "${VALUE}"\n}`, 'DbPassword'],
    [`name = "DB_PASSWORD"\n      value = "${VALUE}"`, 'DB_PASSWORD'],
    [`X-Password: ${VALUE}`, 'X-Password'],
    [`if (password === "${VALUE}") {`, 'password'],
    [`password = os.getenv("P", "${VALUE}")`, 'password'],
    [`#define PASSWORD "${VALUE}"`, 'PASSWORD'],
    [`password:\n  "${VALUE}"`, 'password'],
    [`Password=${VALUE};User Id=a`, 'Password'],
    [`password\t=\t${VALUE}`, 'password'],
    [`process.env.PASSWORD || "${VALUE}"`, 'process.env.PASSWORD'],
    [`ENV["PASSWORD"] ?? '${VALUE}'`, 'PASSWORD'],
  ])('%s', (text, name) => {
    expect(read(text)).toEqual({ name, value: VALUE })
  })

  test('keeps escaped quotes and odd characters in it', () => {
    expect(read('password = "a\\"b#c d"')?.value).toBe('a\\"b#c d')
    const odd = 'p@ss;w,rd&1'
    expect(read(`password = '${odd}'`)?.value).toBe(odd)
  })

  test('leaves out the scheme of a header', () => {
    expect(read(`Authorization: Bearer ${VALUE}`, 'authorization')?.value).toBe(VALUE)
    expect(read(`Authorization: Basic ${VALUE}=`, 'authorization')?.value).toBe(`${VALUE}=`)
  })

  test('takes the padding of base64 for no operator', () => {
    expect(read(`password: ${VALUE}=`)?.value).toBe(`${VALUE}=`)
    expect(read(`password: ${VALUE}==\nnext`)?.value).toBe(`${VALUE}==`)
  })
})

describe('no value', () => {
  test.each([
    'the password is wrong',
    'password',
    'password = ""',
    'the password "is wrong',
    'Password.',
    'password()',
    'password: \n',
    'reset password, please',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

test('any bytes are read without a crash, and within the text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(250), (noise, at) => {
      const found = assignmentAt(noise, at)
      if (found) expect(found.end).toBeLessThanOrEqual(noise.length)
    }),
  )
})
