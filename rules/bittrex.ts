import type { Issuer } from '../src/rules/rule.ts'

export const bittrex: Issuer = {
  id: 'bittrex',
  name: 'Bittrex',
  sources: [{ url: 'https://bittrex.github.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bittrex-api-key',
      title: 'Bittrex key or secret',
      severity: 'low',
      grants: 'Nothing any more: the exchange closed in December 2023.',
      revoke: 'Nothing is left to revoke; delete it.',
      shape: 'contextual',
      keywords: ['bittrex'],
      pattern: /(?<secret>[0-9a-z]{32})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['BITTREX_API_SECRET=<hex:32>', 'bittrex: { apikey: "<hex:32>" }'],
      ignores: {
        'one character short': 'BITTREX_API_SECRET=<hex:31>',
        'a placeholder': 'BITTREX_API_SECRET=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
