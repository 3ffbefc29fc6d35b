import type { Issuer } from '../src/rules/rule.ts'

export const stytch: Issuer = {
  id: 'stytch',
  name: 'Stytch',
  sources: [{ url: 'https://stytch.com/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'stytch-secret',
      title: 'Stytch project secret (live)',
      severity: 'critical',
      grants: 'With the project id, reads and changes the users and sessions of an application.',
      revoke: 'Stytch: Dashboard, API keys; delete the secret.',
      keywords: ['secret-live-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>secret-live-[A-Za-z0-9_-]{36}=)(?![A-Za-z0-9_=-])/,
      entropyMin: 3.8,
      matches: [
        'STYTCH_SECRET=secret-live-<base64url:36>=',
        'new stytch.Client({ secret: "secret-live-<base64url:36>=" })',
      ],
      ignores: { 'one character short': 'secret-live-<base64url:35>=', 'a placeholder': 'secret-live-<repeat:x:36>=' },
    },
    {
      id: 'stytch-test-secret',
      title: 'Stytch project secret (test)',
      severity: 'low',
      grants: 'Reads and changes the users of a test project.',
      revoke: 'Stytch: Dashboard, API keys; delete the secret.',
      keywords: ['secret-test-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>secret-test-[A-Za-z0-9_-]{36}=)(?![A-Za-z0-9_=-])/,
      entropyMin: 3.8,
      matches: ['STYTCH_SECRET=secret-test-<base64url:36>=', 'stytch: { secret: "secret-test-<base64url:36>=" }'],
      ignores: { 'one character short': 'secret-test-<base64url:35>=', 'a placeholder': 'secret-test-<repeat:x:36>=' },
    },
  ],
}
