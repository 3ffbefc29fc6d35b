import type { Issuer } from '../src/rules/rule.ts'

export const bitfinex: Issuer = {
  id: 'bitfinex',
  name: 'Bitfinex',
  sources: [{ url: 'https://docs.bitfinex.com/docs/rest-auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitfinex-api-key',
      title: 'Bitfinex API key or secret',
      severity: 'critical',
      grants: 'Key and secret together read balances, trade, and withdraw where that is permitted.',
      revoke: 'Bitfinex: API keys; revoke the key.',
      shape: 'contextual',
      keywords: ['bitfinex', 'bfx_api', 'bfx_key', 'bfx_secret'],
      pattern: /(?<secret>(?<!h1:)[A-Za-z0-9_-]{43}(?!=)|[0-9a-f]{49,51})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['BITFINEX_API_SECRET=<alnum:43>', "bitfinex: { apiKey: '<alnum:43>' }"],
      ignores: {
        'one character short': 'BITFINEX_API_SECRET=<alnum:42>',
        'a placeholder': 'BITFINEX_API_SECRET=<repeat:x:43>',
        'nothing names the vendor': 'value = "<alnum:43>"',
      },
    },
  ],
}
