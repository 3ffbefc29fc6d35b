import type { Issuer } from '../src/rules/rule.ts'

export const everhour: Issuer = {
  id: 'everhour',
  name: 'Everhour',
  sources: [{ url: 'https://everhour.docs.apiary.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'everhour-api-key',
      title: 'Everhour API key',
      severity: 'medium',
      grants: 'Reads and writes the time and projects of the team.',
      revoke: 'Everhour: profile settings, Application access; regenerate the token.',
      shape: 'contextual',
      keywords: ['everhour'],
      pattern: /(?<secret>[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8})/,
      entropyMin: 3,
      matches: [
        'EVERHOUR_API_KEY=<hex:4>-<hex:4>-<hex:6>-<hex:6>-<hex:8>',
        'curl https://api.everhour.com/users/me -H "X-Api-Key: <hex:4>-<hex:4>-<hex:6>-<hex:6>-<hex:8>"',
      ],
      ignores: {
        'one character short': 'EVERHOUR_API_KEY=<hex:4>-<hex:4>-<hex:6>-<hex:6>-<hex:7>',
        'a placeholder': 'EVERHOUR_API_KEY=<repeat:0:4>-<repeat:0:4>-<repeat:0:6>-<repeat:0:6>-<repeat:0:8>',
        'nothing names the vendor': 'value = "<hex:4>-<hex:4>-<hex:6>-<hex:6>-<hex:8>"',
      },
    },
  ],
}
