import { describe, expect, test } from 'vitest'
import { patternReach } from '../../src/rules/pattern-reach.ts'

describe('patternReach', () => {
  test('counts the characters that are written out before the keyword', () => {
    const reach = patternReach(/(?<secret>https:\/\/hooks\.acme\/[a-z]{4})/, ['hooks.acme/'])
    expect(reach.before).toBeGreaterThanOrEqual('https://'.length)
    expect(reach.after).toBeGreaterThanOrEqual('hooks.acme/'.length + 4)
  })

  test('takes the whole length where the keyword is not written out', () => {
    expect(patternReach(/(?<secret>(?:ab|cd)[a-z]{10})/, ['cd']).before).toBeGreaterThanOrEqual(12)
  })

  test('sees as far as the assertions do', () => {
    const near = patternReach(/(?<secret>key_[a-z]{4})/, ['key_'])
    const far = patternReach(/(?<secret>key_[a-z]{4})(?!.{30}x)/, ['key_'])
    expect(far.after - near.after).toBe(31)
  })

  test.each([
    ['has no longest match', /(?<secret>key_[a-z]+)/, 'longest match'],
    ['can be empty', /(?<secret>[a-z]{0,4})/, 'empty'],
    ['has no secret', /key_[a-z]{4}/, 'secret'],
  ])('refuses a pattern that %s', (_, pattern, message) => {
    expect(() => patternReach(pattern, ['key_'])).toThrow(message)
  })
})
