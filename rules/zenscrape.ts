import type { Issuer } from '../src/rules/rule.ts'

export const zenscrape: Issuer = {
  id: 'zenscrape',
  name: 'Zenscrape',
  sources: [{ url: 'https://app.zenscrape.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zenscrape-api-key',
      title: 'Zenscrape API key',
      severity: 'low',
      grants: 'Fetches pages at the expense of the account.',
      revoke: 'Zenscrape: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['zenscrape'],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: ['ZENSCRAPE_API_KEY=<uuid>', 'https://app.zenscrape.com/api/v1/get?apikey=<uuid>&url=https://acme.test'],
      ignores: {
        'one character short': 'ZENSCRAPE_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'ZENSCRAPE_API_KEY=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
