import type { Issuer } from '../src/rules/rule.ts'

export const squarespace: Issuer = {
  id: 'squarespace',
  name: 'Squarespace',
  sources: [
    { url: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'squarespace-api-key',
      title: 'Squarespace API key',
      severity: 'high',
      grants: 'Reads and changes the orders, stock and products of the shop as its permissions allow.',
      revoke: 'Squarespace: Settings, Developer API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['squarespace'],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: [
        'SQUARESPACE_API_KEY=<uuid>',
        "curl https://api.squarespace.com/1.0/commerce/orders -H 'Authorization: Bearer <uuid>'",
      ],
      ignores: {
        'one character short': 'SQUARESPACE_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a picture': 'https://images.squarespace-cdn.com/content/v1/<hex:24>/<uuid>/logo.png',
      },
    },
  ],
}
