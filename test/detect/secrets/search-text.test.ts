/** Rules of the shape `text`, through the library. */
import { setFlagsFromString } from 'node:v8'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/base/finding.ts'
import { createScanner } from '../../../src/index.ts'
import { compileOwnRule, type OwnRule } from '../../../src/rules/own-rules.ts'

// As every entry point does it.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')

const RULE = { id: 'acme-token', title: 'Acme token', severity: 'high', shape: 'text' } as const

function scan(rule: Partial<OwnRule> & { pattern: string }, text: string | Uint8Array): readonly Finding[] {
  const own = [compileOwnRule({ ...RULE, ...rule }, () => ({ path: 'x' }))]
  return createScanner({ rules: { own, catalogue: false }, showSecrets: true }).scan(text, { path: 'a.txt' })
}

const secrets = (findings: readonly Finding[]) => findings.map(({ secret }) => secret?.value)

describe('a rule of the shape text', () => {
  test('wants its keyword anywhere in the text, not in the match', () => {
    const pattern = '[0-9a-f]{12}'
    expect(secrets(scan({ pattern, keywords: ['Acme'] }, `x = 0123456789ab\n${'y\n'.repeat(500)}acme`))).toEqual([
      '0123456789ab',
    ])
    expect(scan({ pattern, keywords: ['acme'] }, 'x = 0123456789ab')).toEqual([])
  })

  test('looks at every text where it has no keyword and no literal', () => {
    expect(secrets(scan({ pattern: '\\b[0-9]{3}-[0-9]{4}\\b' }, 'call 555-0123 now'))).toEqual(['555-0123'])
  })

  test('takes the first group that holds something, a chosen group, or the whole', () => {
    const text = 'acme: id=abc, key=defghi'
    expect(secrets(scan({ pattern: 'acme:(x)? id=([a-z]+)' }, text))).toEqual(['abc'])
    expect(secrets(scan({ pattern: 'acme: id=([a-z]+), key=([a-z]+)', secretGroup: 2 }, text))).toEqual(['defghi'])
    expect(secrets(scan({ pattern: '\\n+acme: id=[a-z]+\\n' }, '\n\nacme: id=abc\n'))).toEqual(['acme: id=abc'])
  })

  test('has no longest match: it may be as long as a piece', () => {
    expect(scan({ pattern: 'acme\\{[^}]*\\}' }, `acme{${'x'.repeat(20_000)}}`)[0]?.secret?.length).toBe(20_006)
  })

  test('finds the same whatever stands around it, in long texts and between the pieces', () => {
    for (const before of [0, 98_290, 98_300, 131_060, 131_072, 400_000]) {
      const [finding, ...others] = scan(
        { pattern: 'acme_[a-z]{16}' },
        `${'-'.repeat(before)} acme_abcdefghijklmnop ${'-'.repeat(before)}`,
      )
      expect(finding?.location.startByte).toBe(before + 1)
      expect(others).toEqual([])
    }
  })

  test('counts characters, and its findings are placed in bytes', () => {
    const [finding] = scan({ pattern: '🔑.{3}=(.{4})$' }, 'ä€😀\n🔑aö😀=pä😀s')
    expect(finding?.secret?.value).toBe('pä😀s')
    expect(finding?.location).toMatchObject({ startLine: 2, startByte: 22, endByte: 30 })
  })

  test('sees bytes where the text is no UTF-8', () => {
    expect(scan({ pattern: 'acme_[a-z]{8}' }, Buffer.from('\xff\xfe acme_abcdefgh', 'latin1'))).toHaveLength(1)
  })

  test('ends lines at line feeds alone', () => {
    expect(scan({ pattern: '(?m)^acme=x$' }, 'acme=x\r\n')).toEqual([])
    expect(scan({ pattern: '(?m)^acme=x\\r$' }, 'b\nacme=x\r\n')).toHaveLength(1)
  })

  test('drops what is too regular', () => {
    expect(scan({ pattern: 'acme_([a-z]{8})', entropyMin: 2 }, 'acme_aaaaaaab acme_abcdefgh')).toHaveLength(1)
  })

  test('does not hang on a text that is made for it', () => {
    const text = `acme ${'a'.repeat(300_000)}`
    expect(scan({ pattern: '(?i)acme (a+)+(a|b{40,90}[a-z]{30})*x' }, text)).toEqual([])
  })
})
