import type { Issuer } from '../src/rules/rule.ts'

export const intra42: Issuer = {
  id: 'intra42',
  name: '42 Intra',
  sources: [{ url: 'https://api.intra.42.fr/apidoc/guides/getting_started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'intra42-client-secret',
      title: '42 Intra API client secret',
      severity: 'low',
      grants: 'With the client id, reads the students and projects of the school.',
      revoke: '42 Intra: Settings, API, the application; replace the secret.',
      keywords: ['s-s4t2'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>s-s4t2(?:ud|af)-[0-9a-z]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['FORTYTWO_CLIENT_SECRET=s-s4t2ud-<hex:64>', 'client_secret=s-s4t2af-<hex:64>'],
      ignores: {
        'one character short': 'FORTYTWO_CLIENT_SECRET=s-s4t2ud-<hex:63>',
        'a placeholder': 'FORTYTWO_CLIENT_SECRET=s-s4t2ud-<repeat:0:64>',
      },
    },
  ],
}
