import type { Issuer } from '../src/rules/rule.ts'

export const coinapi: Issuer = {
  id: 'coinapi',
  name: 'CoinAPI',
  sources: [{ url: 'https://docs.coinapi.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'coinapi-api-key',
      title: 'CoinAPI API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      shape: 'contextual',
      keywords: ['coinapi'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['COINAPI_KEY=<uuid>', 'curl https://rest.coinapi.io/v1/assets -H "X-CoinAPI-Key: <uuid>"'],
      ignores: {
        'one character short': 'COINAPI_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'COINAPI_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
