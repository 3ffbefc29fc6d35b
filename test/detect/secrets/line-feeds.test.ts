/** Which patterns stay on their line. */
import { expect, test } from 'vitest'
import { staysOnLine } from '../../../src/detect/secrets/line-feeds.ts'
import { catalogueTexts } from '../../../src/rules/catalogue.ts'

const of = (pattern: RegExp): boolean => staysOnLine({ source: pattern.source, flags: pattern.flags })

test.each([
  /ghp_[A-Za-z0-9]{36}/,
  /a.b/,
  /\bkey\d{2}\w(?![-\w.])/i,
  /[^\s"]{3,9}/,
  /[^"\r\n]{3}/,
  /\[x\]\./,
  /\\[a-z]/,
  /(?<![A-Za-z0-9_+.-])(?<secret>[0-9a-f]{32})\x2d/,
])('%s stays', (pattern) => expect(of(pattern)).toBe(true))

test.each([
  String.raw`a\sb`,
  String.raw`a\nb`,
  '[^"]{3}',
  String.raw`[\s\S]{3}`,
  String.raw`[\x00-\x7f]{3}`,
  String.raw`[\t-z]{3}`,
  String.raw`\W`,
  '[^a-z]',
  String.raw`[\D]`,
  String.raw`\x0a`,
  String.raw`\u000a`,
  String.raw`\cJ`,
  'a$',
  '^a',
  String.raw`a\r?b`,
])('%s may not', (source) => expect(staysOnLine({ source, flags: 'm' })).toBe(false))

test('a dot that takes everything may not', () => expect(of(/a.b/s)).toBe(false))

test('most of the catalogue does', () => {
  const rules = catalogueTexts().map((text) => text.parse())
  expect(rules.filter((rule) => staysOnLine(rule.pattern)).length).toBeGreaterThan(rules.length / 3)
  for (const { pattern } of rules.filter((rule) => staysOnLine(rule.pattern))) {
    for (const character of '\n')
      expect(new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(character)).toBe(false)
  }
})
