import type { Issuer } from '../src/rules/rule.ts'

export const calendly: Issuer = {
  id: 'calendly',
  name: 'Calendly',
  sources: [
    { url: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'calendly-personal-access-token',
      title: 'Calendly personal access token',
      severity: 'medium',
      grants: 'Reads and writes the events and invitees that its owner reaches.',
      revoke: 'Calendly: Integrations & apps, API and webhooks; revoke the token.',
      keywords: [
        'ahr0chm6ly9hdxrolmnhbgvuzgx5lmnvb',
        'h0dhbzoi8vyxv0ac5jywxlbmrses5jb2',
        'odhrwczovl2f1dgguy2fszw5kbhkuy29t',
      ],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{20,200}\.eyJ[A-Za-z0-9_-]{0,200}(?:aHR0cHM6Ly9hdXRoLmNhbGVuZGx5LmNvb|h0dHBzOi8vYXV0aC5jYWxlbmRseS5jb2|odHRwczovL2F1dGguY2FsZW5kbHkuY29t)[A-Za-z0-9_-]{20,300}\.[A-Za-z0-9_-]{80,90})(?![A-Za-z0-9_-])/,
      checks: ['jwt'],
      matches: [
        'CALENDLY_TOKEN=<jwt:alg=ES256,iss=https://auth.calendly.com,user_uuid=acme>',
        'Authorization: Bearer <jwt:alg=ES256,kid=ab,iss=https://auth.calendly.com>',
      ],
      ignores: { 'another issuer': '<jwt:alg=ES256,iss=https://auth.example.com>' },
    },
  ],
}
