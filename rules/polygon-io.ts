import type { Issuer } from '../src/rules/rule.ts'

export const polygonIo: Issuer = {
  id: 'polygon-io',
  name: 'Polygon.io (Massive)',
  sources: [{ url: 'https://polygon.io/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'polygon-io-api-key',
      title: 'Polygon.io API key',
      severity: 'medium',
      grants: 'Reads market data at the expense of the account.',
      revoke: 'Polygon.io: Dashboard, API Keys; delete the key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'polygon_api',
        'polygon_key',
        'polygonapikey',
        'polygon-api',
        'polygon.io',
        'polygon_io',
        'polygonio',
        'polygon',
      ],
      pattern: /(?<secret>[A-Za-z0-9_]{32})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: ['POLYGON_API_KEY=<alnum:32>', 'https://api.polygon.io/v3/reference/tickers?apiKey=<alnum:32>'],
      ignores: { 'one character short': 'POLYGON_API_KEY=<alnum:31>', 'a shape': 'polygon = "<hex:32>"' },
    },
  ],
}
