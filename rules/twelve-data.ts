import type { Issuer } from '../src/rules/rule.ts'

export const twelveData: Issuer = {
  id: 'twelve-data',
  name: 'Twelve Data',
  sources: [{ url: 'https://twelvedata.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'twelve-data-api-key',
      title: 'Twelve Data API key',
      severity: 'low',
      grants: 'Reads market data at the expense of the account.',
      revoke: 'Twelve Data: account, API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['twelvedata', 'twelve_data', 'twelve-data', 'twelve data'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['TWELVE_DATA_API_KEY=<hex:32>', 'https://api.twelvedata.com/price?symbol=AAPL&apikey=<hex:32>'],
      ignores: { 'one character short': 'TWELVE_DATA_API_KEY=<hex:31>', 'a placeholder': 'twelvedata: <repeat:0:32>' },
    },
  ],
}
