import type { Issuer } from '../src/rules/rule.ts'

export const binance: Issuer = {
  id: 'binance',
  name: 'Binance',
  sources: [
    {
      url: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'binance-api-key',
      title: 'Binance API key or secret',
      severity: 'critical',
      grants: 'Key and secret together read balances, trade, and withdraw where that is permitted.',
      revoke: 'Binance: API Management; delete the key.',
      shape: 'contextual',
      keywords: ['binance'],
      pattern: /(?<secret>[A-Za-z0-9]{64})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      allow: [/^vmPUZE6mv9SD|^NhqPtmdSJYdK/],
      matches: ['BINANCE_API_SECRET=<alnum:64>', "binance = Client(api_key, '<alnum:64>')"],
      ignores: {
        'one character short': 'BINANCE_API_SECRET=<alnum:63>',
        'a placeholder': 'BINANCE_API_SECRET=<repeat:x:64>',
        'nothing names the vendor': 'value = "<alnum:64>"',
        'a hash': 'binance.zip sha256 <hex:64>',
      },
    },
  ],
}
