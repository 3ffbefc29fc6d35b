import type { Issuer } from '../src/rules/rule.ts'

export const livestorm: Issuer = {
  id: 'livestorm',
  name: 'Livestorm',
  sources: [{ url: 'https://developers.livestorm.co/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'livestorm-api-token',
      title: 'Livestorm API token',
      severity: 'medium',
      grants: 'Reads and makes events, and reads who registered.',
      revoke: 'Livestorm: Account settings, Integrations, Public API; delete the token.',
      keywords: ['.eyjhdwqioijhcgkubgl2zxn0b3jtlmnv'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{10,60}\.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNv[A-Za-z0-9_-]{20,400}\.[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['jwt'],
      matches: [
        'LIVESTORM_TOKEN=<jwt:aud=api.livestorm.co,jti=a1>',
        'Authorization: <jwt:aud=api.livestorm.co,jti=a1>',
      ],
      ignores: { 'for another audience': 'LIVESTORM_TOKEN=<jwt:aud=api.acme.co,jti=a1>' },
    },
  ],
}
