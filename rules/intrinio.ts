import type { Issuer } from '../src/rules/rule.ts'

export const intrinio: Issuer = {
  id: 'intrinio',
  name: 'Intrinio',
  sources: [{ url: 'https://docs.intrinio.com/documentation/api_v2/getting_started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'intrinio-api-key',
      title: 'Intrinio API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      revoke: 'Intrinio: account, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['intrinio'],
      pattern: /(?<secret>[A-Za-z0-9]{44})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['INTRINIO_API_KEY=<alnum:44>', 'https://api-v2.intrinio.com/companies/AAPL?api_key=<alnum:44>'],
      ignores: {
        'one character short': 'INTRINIO_API_KEY=<alnum:43>',
        'a placeholder': 'INTRINIO_API_KEY=<repeat:x:44>',
        'nothing names the vendor': 'value = "<alnum:44>"',
      },
    },
  ],
}
