import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstRun } from '../../src/detect/secrets/runs.ts'
import { patternRun } from '../../src/rules/pattern-run.ts'
import { RUN_CLASSES, type Run, type RunClass } from '../../src/rules/run.ts'

describe('patternRun', () => {
  test.each<[pattern: RegExp, run: Run | undefined]>([
    [/(?<secret>[0-9a-f]{32})/, { of: 'hex', length: 32, around: 1 }],
    [/(?<secret>[0-9a-f]{32})/i, { of: 'hex', length: 32, around: 1 }],
    [/(?<secret>key_[A-Za-z0-9]{20,40})/, { of: 'alphanumeric', length: 20 }],
    [/(?<secret>k_[a-z]{6}_[a-z]{6})/, { of: 'word', length: 15, around: 1 }],
    [/(?<secret>[a-z]{8}\.[a-z]{8})/, { of: 'token', length: 17, around: 1 }],
    [/(?<secret>\d{8}-(?:[0-9a-f]{12}|[0-9a-f]{16}))/, { of: 'hex', length: 12 }],
    [/(?<secret>(?:[0-9a-f]{4}){4})/, { of: 'hex', length: 16, around: 1 }],
    [/(?<secret>[a-z]{6}[A-Z]?[0-9]{6})/, { of: 'alphanumeric', length: 12, around: 1 }],
    [
      /(?<secret>(?=[A-Za-z]{0,20}[0-9])[A-Za-z0-9]{20})/,
      { of: 'alphanumeric', length: 20, around: 1, hasDigit: true },
    ],
    // Another class leads to the digit, so it may stand anywhere.
    [/(?<secret>(?=[^0-9]{0,20}[0-9])[A-Za-z0-9]{20})/, { of: 'alphanumeric', length: 20, around: 1 }],
    [/(?<secret>(?:(?=[A-Za-z]{0,20}[0-9])[A-Za-z0-9]{20}|[a-z]{20}))/, { of: 'alphanumeric', length: 20, around: 1 }],
    [/(?<secret>[a-z]{11})/, undefined],
    [/(?<secret>\S{20})/, undefined],
    [/(?<secret>[^a]{20})/, undefined],
    [/(?<secret>[a-z]{6},[a-z]{6})/, undefined],
    [/(?<secret>[a-z]{6},?[a-z]{6})/, undefined],
    [/(?<secret>(?:[a-z]{20}|x))/, undefined],
  ])('%s', (pattern, run) => expect(patternRun(pattern, 1)).toEqual(run))
})

describe('firstRun', () => {
  test('finds what a regular expression finds, in any part of any text', () => {
    const byte = fc.constantFrom(...'aF9g_-/. "\u00e9\n'.split('').map((one) => one.charCodeAt(0)))
    const text = fc
      .array(fc.tuple(byte, fc.integer({ min: 1, max: 9 })), { maxLength: 20 })
      .map((parts) => Uint8Array.from(parts.flatMap(([one, count]) => Array<number>(count).fill(one))))
    const of = fc.constantFrom(...(Object.keys(RUN_CLASSES) as RunClass[]))
    fc.assert(
      fc.property(
        text,
        of,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        fc.integer({ min: -5, max: 60 }),
        fc.integer({ min: 0, max: 90 }),
        (bytes, name, length, digit, start, size) => {
          const run: Run = { of: name, length, ...(digit && { hasDigit: true }) }
          const part = Buffer.from(bytes.slice(Math.max(0, start), Math.max(0, start + size))).toString('latin1')
          const runs = part.match(new RegExp(`${RUN_CLASSES[name].source}{${length},}`, 'g')) ?? []
          const expected = runs.some((one) => !digit || /[0-9]/.test(one))
          expect(firstRun(bytes, start, start + size, run) !== undefined).toBe(expected)
        },
      ),
    )
  })
})
