import type { Issuer } from '../src/rules/rule.ts'

export const truenas: Issuer = {
  id: 'truenas',
  name: 'TrueNAS',
  sources: [{ url: 'https://www.truenas.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'truenas-api-key',
      title: 'TrueNAS API key',
      severity: 'critical',
      grants: 'Administers the storage: its data, shares, users and snapshots.',
      revoke: 'TrueNAS: Credentials (or the settings menu), API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['truenas', 'freenas'],
      pattern: /(?<secret>[0-9]{1,6}-[A-Za-z0-9]{64})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: [
        'TRUENAS_API_KEY=1-<alnum:64>',
        "curl https://truenas.acme.test/api/v2.0/pool -H 'Authorization: Bearer 12-<alnum:64>'",
      ],
      ignores: {
        'one character short': 'TRUENAS_API_KEY=1-<alnum:63>',
        'a placeholder': 'TRUENAS_API_KEY=1-<repeat:x:64>',
      },
    },
  ],
}
