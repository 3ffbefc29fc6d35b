import type { Issuer } from '../src/rules/rule.ts'

export const bitcoinaverage: Issuer = {
  id: 'bitcoinaverage',
  name: 'BitcoinAverage',
  sources: [{ url: 'https://apiv2.bitcoinaverage.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitcoinaverage-api-key',
      title: 'BitcoinAverage API key',
      severity: 'low',
      grants: 'Asks for prices at the expense of its owner.',
      shape: 'contextual',
      keywords: ['bitcoinaverage'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'BITCOINAVERAGE_KEY=<alnum:43>',
        'curl https://apiv2.bitcoinaverage.com/indices -H "x-ba-key: <alnum:43>"',
      ],
      ignores: {
        'one character short': 'BITCOINAVERAGE_KEY=<alnum:42>',
        'a placeholder': 'BITCOINAVERAGE_KEY=<repeat:x:43>',
        'nothing names the vendor': 'value = "<alnum:43>"',
      },
    },
  ],
}
