import type { Issuer } from '../src/rules/rule.ts'

export const turso: Issuer = {
  id: 'turso',
  name: 'Turso',
  sources: [{ url: 'https://docs.turso.tech/cli/auth/api-tokens/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'turso-token',
      title: 'Turso database or platform token',
      severity: 'high',
      grants: 'Reads and writes the database or the group, or with a platform token manages the organisation.',
      revoke: 'Turso: `turso db tokens invalidate`, or `turso auth api-tokens revoke`.',
      shape: 'contextual',
      keywords: ['turso', 'libsql'],
      pattern: /(?<secret>eyJhbGciOiJFZERTQSI[A-Za-z0-9_-]{4,80}\.eyJ[A-Za-z0-9_-]{10,800}\.[A-Za-z0-9_-]{86})/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'TURSO_AUTH_TOKEN=eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.<b64url:{"a":"rw","iat":<digits:10>,"id":"<uuid>"}>.<base64url:86>',
        'libsql://shop-acme.turso.io?authToken=eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.<b64url:{"iat":<digits:10>,"id":"<uuid>"}>.<base64url:86>',
      ],
      ignores: {
        'one character short':
          'TURSO_AUTH_TOKEN=eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.<b64url:{"iat":<digits:10>}>.<base64url:85>',
        'no JSON inside': 'TURSO_AUTH_TOKEN=eyJhbGciOiJFZERTQSI<alnum:20>.eyJ<alnum:60>.<alnum:86>',
      },
    },
  ],
}
