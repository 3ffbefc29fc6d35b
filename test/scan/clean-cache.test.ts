/** What was clean under other rules is looked at again. */
import { expect, test } from 'vitest'
import type { CompiledRule } from '../../src/rules/compiled-rule.ts'
import { keyOfRules } from '../../src/scan/clean-cache.ts'
import { SETTINGS } from '../support/history-settings.ts'

const RULE: CompiledRule = {
  id: 'acme-key',
  issuer: 'acme',
  title: 'A key',
  severity: 'high',
  shape: 'contextual',
  keywords: ['acme'],
  pattern: { source: '(?<secret>[a-z]{9})', flags: '' },
  before: 0,
  after: 90,
}

const keyOf = (change: Partial<CompiledRule>): string =>
  keyOfRules({ ...SETTINGS, rules: { catalogue: false, own: [{ ...RULE, ...change }] } })

test('whatever decides about what is found makes another key', () => {
  const changes: Partial<CompiledRule>[] = [
    {},
    { keywords: ['acm'] },
    { needs: '@' },
    { needsLeadIn: true },
    { learned: 'key' },
    { entropyMin: 3 },
    { after: 80 },
    { partnerOnly: true },
  ]
  expect(new Set(changes.map(keyOf)).size).toBe(changes.length)
})

test('its words do not', () => {
  expect(keyOf({ title: 'Another', severity: 'low', grants: 'Everything.' })).toBe(keyOf({}))
})
