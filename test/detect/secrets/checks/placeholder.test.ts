import { describe, expect, test } from 'vitest'
import { placeholderReason } from '../../../../src/detect/secrets/checks/placeholder.ts'
import { fillFakes } from '../../../../src/rules/fakes/fill-fakes.ts'

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed)

describe('placeholderReason', () => {
  test.each([
    [
      'one piece repeated',
      [
        'xxxxxxxx',
        'abababab',
        '<repeat:0:40>',
        '00000000-0000-0000-0000-000000000000',
        '......',
        'K1f.....................',
        'abc1abc1abc1',
        '****',
      ],
    ],
    [
      'a keyboard or counting sequence',
      [
        '1234567890',
        'abcdef0123456789',
        '0987654321',
        'qwertyuiop',
        'aabbccddeeff',
        'a1b2c3d4e5f6',
        'abc123def456ghi789',
        '12345678-1234-1234-1234-123456789012',
      ],
    ],
    [
      'only words that name secrets',
      [
        'password',
        'my-secret-key',
        'accessToken2',
        'postgres123',
        'superSecretPassword',
        'P@ssw0rd!',
        'Passw0rd2024',
        's3cr3t',
        'admin',
        'at-least-32-characters-long',
        'Welcome1!',
      ],
    ],
  ])('%s', (reason, values) => {
    for (const value of values) expect(placeholderReason(fillFakes(value, 1)), value).toBe(reason)
  })

  test.each([
    'your_api_key',
    'sk-ant-api03-your-key-here',
    'AKIAIOSFODNN7EXAMPLE',
    'changeme-42',
    'INSERT_TOKEN_HERE_4711',
    'ghp_k8xxxxxxz5q2m7d4',
    'cGxhY2Vob2xkZXI-dummy-27',
    'my-key-123456789-b',
    'k7-abcdefgh-z8q2m5d',
    '0xdeadbeef00c0ffee11',
  ])('says what it contains: %s', (value) => {
    expect(placeholderReason(value)).toMatch(/^contains "/)
  })

  test.each([
    'test-connection-7',
    'FakeKey-3f',
    'BingoTest1',
    'foo-77-bar-bingo',
    'this-is-not-a-real-token: demo 9',
    'mock_a8f3',
  ])('knows words that are not meant: %s', (value) => {
    expect(placeholderReason(value)).toMatch(/^contains the word "(?:test|fake|foo|bar|demo|mock)"$/)
  })

  test.each([
    '<hex:32>',
    '<hex:64>',
    '<alnum:20>',
    '<alnum:40>',
    '<base64:40>',
    '<base64url:86>',
    '<lownum:26>',
    '<upnum:34>',
    '<uuid>',
    '<password:12>',
    '<password:20>',
    '<totp-seed>',
    'test_<alnum:30>',
    'live_<alnum:24>',
  ])('leaves what was made at random: %s', (fake) => {
    const taken = SEEDS.map((seed) => fillFakes(fake, seed)).filter((value) => placeholderReason(value) !== undefined)
    // An invented word can be one that is not meant.
    expect(taken.length, taken.join(' ')).toBeLessThanOrEqual(fake.startsWith('<password') ? 3 : 0)
  })

  test('looks at long text in linear time', () => {
    for (const unit of ['a', 'ab1', 'password', '-', 'test-', '1'])
      expect(typeof placeholderReason(unit.repeat(30_000))).toBe('string')
  })
})
