import type { Issuer } from '../src/rules/rule.ts'

export const urlscan: Issuer = {
  id: 'urlscan',
  name: 'urlscan.io',
  sources: [{ url: 'https://urlscan.io/docs/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'urlscan-api-key',
      title: 'urlscan.io API key',
      severity: 'low',
      grants: 'Scans addresses, and reads private scans, in the name of the account.',
      revoke: 'urlscan.io: Settings & API; delete the key.',
      shape: 'contextual',
      keywords: ['urlscan'],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: ['URLSCAN_API_KEY=<uuid>', "curl https://urlscan.io/api/v1/scan/ -H 'API-Key: <uuid>'"],
      ignores: {
        'one character short': 'URLSCAN_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a result': 'https://urlscan.io/result/<uuid>/',
      },
    },
  ],
}
