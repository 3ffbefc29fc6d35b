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
  /a\sb/,
  /a\nb/,
  /a.b/s,
  /[^"]{3}/,
  /[\s\S]{3}/,
  /[\x00-\x7f]{3}/,
  /[\t-z]{3}/,
  /\W/,
  /[^a-z]/,
  /[\D]/,
  /\x0a/,
  /\u000a/,
  /\cJ/,
  /a$/m,
  /^a/m,
  /a\r?b/,
])('%s may not', (pattern) => expect(of(pattern)).toBe(false))

test('most of the catalogue does', () => {
  const rules = catalogueTexts().map((text) => text.parse())
  expect(rules.filter((rule) => staysOnLine(rule.pattern)).length).toBeGreaterThan(rules.length / 3)
  for (const { pattern } of rules.filter((rule) => staysOnLine(rule.pattern))) {
    for (const character of '\n')
      expect(new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(character)).toBe(false)
  }
})
