import { expect, test } from 'vitest'
import { isExpired } from '../../src/policy/expiry.ts'

const place = (): { path: string } => ({ path: 'x' })

test('a day counts until it is over', () => {
  expect(isExpired('2026-12-31', place, new Date('2026-12-31T23:59:59Z'))).toBe(false)
  expect(isExpired('2026-12-31', place, new Date('2027-01-01T00:00:00Z'))).toBe(true)
})

test('a day that there is not is refused', () => {
  expect(() => isExpired('2026-02-29', place, new Date('2026-12-01'))).toThrow('there is no day "2026-02-29"')
  expect(() => isExpired('2026-13-01', place, new Date('2026-12-01'))).toThrow('there is no day')
})

test('a clock in the past is no clock', () => {
  expect(() => isExpired('2026-12-31', place, new Date('1970-01-01'))).toThrow(
    'the clock of this machine says 1970-01-01',
  )
})
