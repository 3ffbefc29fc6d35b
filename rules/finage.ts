import type { Issuer } from '../src/rules/rule.ts'

export const finage: Issuer = {
  id: 'finage',
  name: 'Finage',
  sources: [{ url: 'https://finage.co.uk/docs/api/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'finage-api-key',
      title: 'Finage API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      shape: 'contextual',
      keywords: ['finage'],
      pattern: /(?<secret>API_KEY[0-9A-Z]{32})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'FINAGE_API_KEY=API_KEY<upnum:32>',
        'https://api.finage.co.uk/last/stock/AAPL?apikey=API_KEY<upnum:32>',
      ],
      ignores: {
        'one character short': 'FINAGE_API_KEY=API_KEY<upnum:31>',
        'a placeholder': 'FINAGE_API_KEY=API_KEY<repeat:X:32>',
        'nothing names the vendor': 'value = "API_KEY<upnum:32>"',
      },
    },
  ],
}
