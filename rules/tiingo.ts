import type { Issuer } from '../src/rules/rule.ts'

export const tiingo: Issuer = {
  id: 'tiingo',
  name: 'Tiingo',
  sources: [{ url: 'https://www.tiingo.com/documentation/general/connecting', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tiingo-api-token',
      title: 'Tiingo API token',
      severity: 'low',
      grants: 'Reads market data at the expense of the account.',
      revoke: 'Tiingo: account, API, Token; make a new token.',
      shape: 'contextual',
      keywords: ['tiingo'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['TIINGO_API_KEY=<hex:40>', 'https://api.tiingo.com/tiingo/daily/aapl/prices?token=<hex:40>'],
      ignores: { 'one character short': 'TIINGO_API_KEY=<hex:39>', 'a placeholder': 'tiingo: <repeat:0:40>' },
    },
  ],
}
