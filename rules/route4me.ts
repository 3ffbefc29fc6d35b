import type { Issuer } from '../src/rules/rule.ts'

export const route4me: Issuer = {
  id: 'route4me',
  name: 'Route4Me',
  sources: [{ url: 'https://route4me.io/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'route4me-api-key',
      title: 'Route4Me API key',
      severity: 'medium',
      grants: 'Reads and plans the routes, addresses and drivers of the account.',
      revoke: 'Route4Me: Account, API keys; revoke the key.',
      shape: 'contextual',
      keywords: ['route4me'],
      pattern: /(?<![#/@])(?<secret>[0-9A-F]{32})/,
      entropyMin: 3,
      matches: ['ROUTE4ME_API_KEY=<HEX:32>', 'https://api.route4me.com/api.v4/route.php?api_key=<HEX:32>'],
      ignores: {
        'one character short': 'ROUTE4ME_API_KEY=<HEX:31>',
        'the key for demonstrations':
          'https://api.route4me.com/api.v4/route.php?api_key=11111111111111111111111111111111',
      },
    },
  ],
}
