import type { Issuer } from '../src/rules/rule.ts'

export const cryptocompare: Issuer = {
  id: 'cryptocompare',
  name: 'CryptoCompare',
  sources: [{ url: 'https://min-api.cryptocompare.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cryptocompare-api-key',
      title: 'CryptoCompare API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      shape: 'contextual',
      keywords: ['cryptocompare'],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: [
        'CRYPTOCOMPARE_API_KEY=<hex:64>',
        'https://min-api.cryptocompare.com/data/price?fsym=BTC&tsyms=USD&api_key=<hex:64>',
      ],
      ignores: {
        'one character short': 'CRYPTOCOMPARE_API_KEY=<hex:63>',
        'a placeholder': 'CRYPTOCOMPARE_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
