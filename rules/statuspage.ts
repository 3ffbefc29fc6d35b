import type { Issuer } from '../src/rules/rule.ts'

export const statuspage: Issuer = {
  id: 'statuspage',
  name: 'Statuspage (Atlassian)',
  sources: [{ url: 'https://developer.statuspage.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'statuspage-api-key',
      title: 'Statuspage API key',
      severity: 'medium',
      grants: 'Announces incidents in the name of the company, and reads the subscribers.',
      revoke: 'Statuspage: avatar, API info; delete the key.',
      shape: 'contextual',
      keywords: ['statuspage'],
      pattern:
        /(?<![/#@{]|sha256[:=-])(?<secret>(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}))/,
      entropyMin: 3,
      matches: [
        'STATUSPAGE_API_KEY=<uuid>',
        "curl https://api.statuspage.io/v1/pages -H 'Authorization: OAuth <hex:64>'",
      ],
      ignores: {
        'one character short': 'STATUSPAGE_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'STATUSPAGE_API_KEY=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
