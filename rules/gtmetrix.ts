import type { Issuer } from '../src/rules/rule.ts'

export const gtmetrix: Issuer = {
  id: 'gtmetrix',
  name: 'GTmetrix',
  sources: [{ url: 'https://gtmetrix.com/api/docs/2.0/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gtmetrix-api-key',
      title: 'GTmetrix API key',
      severity: 'medium',
      grants: 'Tests pages at the expense of its owner.',
      revoke: 'GTmetrix: account, API; generate a new key.',
      shape: 'contextual',
      keywords: ['gtmetrix'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['GTMETRIX_API_KEY=<hex:32>', 'gtmetrix: { api_key: "<hex:32>" }'],
      ignores: {
        'one character short': 'GTMETRIX_API_KEY=<hex:31>',
        'a placeholder': 'GTMETRIX_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
