/** The baseline's file: what can be read, what cannot and why. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { type Baseline, type BaselineEntry, formatBaseline, parseBaseline } from '../../src/policy/baseline.ts'

const SALT = '0123456789abcdef0123456789abcdef'
const HEADER = JSON.stringify({ baseline: 'codemoat.baseline/1', salt: SALT })
const NOW = Date.UTC(2027, 0, 15, 12)
const content = (digit: string): string => digit.repeat(32)
const line = (digit: string, more: object = {}): string =>
  JSON.stringify({ content: content(digit), rule: 'acme-key', ...more })

function parse(text: string, { now = NOW, written = NOW }: { now?: number; written?: number } = {}): Baseline {
  return parseBaseline({ text, path: 'b.jsonl', writtenMs: written }, now)
}

const entry: fc.Arbitrary<BaselineEntry> = fc
  .record(
    {
      content: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }),
      rule: fc.constantFrom('acme-key', 'generic-password'),
      reason: fc.string({ unit: 'grapheme' }),
      owner: fc.string(),
      expires: fc.constantFrom('2026-12-31', '2028-02-29'),
    },
    { requiredKeys: ['content', 'rule'] },
  )
  .map((fields) => fields as BaselineEntry)

test('what is written is read again, one entry a line, sorted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (one) => one.content }), (entries) => {
      const text = formatBaseline({ salts: [SALT], entries })
      const lines = text.trimEnd().split('\n')
      expect(lines.length).toBe(entries.length + 1)
      expect(lines).toEqual([...lines].sort((a, b) => (a < b ? -1 : 1)))
      expect(lines[0]).toBe(HEADER)
      const read = parse(text)
      expect(formatBaseline(read)).toBe(text)
      expect(new Set(read.entries.map(({ content: one }) => one))).toEqual(new Set(entries.map((one) => one.content)))
    }),
  )
})

test('takes what git leaves of a merge: any order, duplicates, two salts, other line ends', () => {
  const other = HEADER.replace(SALT, content('f'))
  const { salts, entries } = parse(
    ['\ufeff', line('b'), HEADER, line('a'), '', line('b'), other, HEADER].join('\r\n').replace('\ufeff\r\n', '\ufeff'),
  )
  expect(salts).toEqual([SALT, content('f')])
  expect(entries.map((one) => one.content)).toEqual([content('a'), content('b')])
})

test('of the same content accepted twice, what ends earlier counts', () => {
  const long = line('a', { reason: 'long', expires: '2030-01-01' })
  const short = line('a', { reason: 'short', expires: '2027-01-01' })
  for (const lines of [
    [long, short],
    [short, long],
    [line('a', { owner: 'ada' }), short],
  ]) {
    const [one] = parse([HEADER, ...lines].join('\n')).entries
    expect(one).toMatchObject({ reason: 'short', expires: '2027-01-01' })
  }
})

describe('what cannot be used is said with its place and a remedy', () => {
  test.each([
    ['a half-written line', `${HEADER}\n${line('a')}\n${line('b').slice(0, 40)}`, 3, /last line is half written/],
    ['a line that is no JSON', `${HEADER}\n- entry\n${line('a')}\n`, 2, /not a JSON object/],
    ['a list', `${HEADER}\n[]\n`, 2, /not a JSON object/],
    ['conflict marks', `${HEADER}\n<<<<<<< HEAD\n${line('a')}\n=======\n>>>>>>> b\n`, 2, /marks of a merge conflict/],
    ['the middle of a conflict', `${HEADER}\n${line('a')}\n=======\n`, 3, /marks of a merge conflict/],
    ['a missing salt', `${line('a')}\n`, 1, /with the salt, is missing/],
    ['an empty file', '', 1, /with the salt, is missing/],
    ['a salt cut short', `${HEADER.replace(SALT, 'abc')}\n`, 1, /salt is not 32/],
    ['another format', `${HEADER.replace('/1', '/9')}\n`, 1, /its format is "codemoat\.baseline\/9"/],
    ['an unknown field', `${HEADER}\n${line('a', { resaon: 'x' })}\n`, 2, /no field "resaon"/],
    ['a content cut short', `${HEADER}\n{"content":"ab","rule":"x"}\n`, 2, /"content" is not 32/],
    ['no rule', `${HEADER}\n{"content":"${content('a')}"}\n`, 2, /"rule" is missing/],
    ['a reason that is no text', `${HEADER}\n${line('a', { reason: 3 })}\n`, 2, /"reason" is not a text/],
    ['a day that there is not', `${HEADER}\n${line('a', { expires: '2027-02-30' })}\n`, 2, /2027-02-30" is no day/],
    ['another scope', `${HEADER}\n${line('a', { scope: 'all' })}\n`, 2, /"all" is not "history"/],
  ])('%s', (_, text, at, message) => {
    const failure = failureOf(() => parse(text))
    expect(failure.message).toMatch(message)
    expect(failure.place).toEqual({ path: 'b.jsonl', line: at })
    expect(failure.hint).not.toBe('')
    expect(failure.exitCode).toBe(2)
  })

  test('a clock that is before the file, or before Codemoat, where something expires', () => {
    const expiring = `${HEADER}\n${line('a', { expires: '2027-01-31' })}\n`
    const year = 365 * 24 * 60 * 60 * 1000
    expect(failureOf(() => parse(expiring, { written: NOW + year })).message).toMatch(
      /the clock says 2027-01-15, and the file was written on 2028-01-15/,
    )
    expect(failureOf(() => parse(expiring, { now: Date.UTC(1970, 0, 1), written: 0 })).hint).toBe('set the clock right')
    expect(parse(`${HEADER}\n${line('a')}\n`, { written: NOW + year }).entries.length).toBe(1)
    expect(parse(expiring, { written: NOW + 60_000 }).today).toBe('2027-01-15')
  })
})

function failureOf(run: () => unknown): Failure {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing failed')
}
