import { describe, expect, test } from 'vitest'
import { nameSaysOtherThing, wordsOf } from '../../../../src/detect/secrets/checks/name.ts'

test.each([
  ['dbPassword', ['db', 'password']],
  ['DB_PASSWORD', ['db', 'password']],
  ['spring.data-source.password', ['spring', 'data', 'source', 'password']],
  ['APIKey', ['api', 'key']],
  ['x-api-key2', ['x', 'api', 'key2']],
  ['$_', []],
])('wordsOf(%s)', (name, words) => {
  expect(wordsOf(name)).toEqual(words)
})

describe('nameSaysOtherThing', () => {
  test.each([
    ['password', 'password'],
    ['DB_PASSWORD', '_pass'],
    ['dbpass', 'pass='],
    ['userPwd', 'pwd'],
    ['password2', 'password'],
    ['myapikey', 'apikey'],
    ['x-api-key', 'api-key'],
    ['client_secret', 'secret'],
    ['secret_key_base', 'secret'],
    ['accessToken', 'token'],
    ['accesstoken', 'token'],
    ['aws_secret_access_key', 'access_key'],
    ['setPassword', 'password'],
    ['spring.mail.password', 'mail.pass'],
    ['hashing_secret', 'secret'],
  ])('%s is what "%s" means', (name, keyword) => {
    expect(nameSaysOtherThing(name, keyword)).toBeUndefined()
  })

  test.each([
    ['password_hash', 'password', 'hash'],
    ['hashedPassword', 'password', 'hashed'],
    ['passwordField', 'password', 'field'],
    ['PASSWORD_RESET_URL', 'password', 'reset'],
    ['access_key_id', 'access_key', 'id'],
    ['secretName', 'secret', 'name'],
    ['csrfToken', 'token', 'csrf'],
    ['nextPageToken', 'token', 'next'],
    ['public_key_token', 'token', 'public'],
    ['tokenizer', 'token', 'tokenizer'],
    ['max_tokens', 'token', 'tokens'],
    ['bypass', 'pass:', 'bypass'],
    ['compass', 'pass=', 'compass'],
    ['passwordless', 'password', 'passwordless'],
    ['testPassword', 'password', 'test'],
    ['encryptedClientSecret', 'secret', 'encrypted'],
    ['password.label', 'password', 'label'],
  ])('%s is not what "%s" means: it says %s', (name, keyword, word) => {
    expect(nameSaysOtherThing(name, keyword)).toBe(word)
  })
})
