import type { Issuer } from '../src/rules/rule.ts'

export const scalingo: Issuer = {
  id: 'scalingo',
  name: 'Scalingo',
  sources: [{ url: 'https://developers.scalingo.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scalingo-api-token',
      title: 'Scalingo API token',
      severity: 'critical',
      grants: 'Deploys, reads the environment of and deletes the applications that its user reaches.',
      revoke: 'Scalingo: Account, API Tokens; revoke the token.',
      keywords: ['tk-us-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>tk-us-[A-Za-z0-9_-]{48})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SCALINGO_API_TOKEN=tk-us-<base64url:48>', 'scalingo login --api-token tk-us-<alnum:48>'],
      ignores: {
        'one character short': 'SCALINGO_API_TOKEN=tk-us-<alnum:47>',
        'a placeholder': 'SCALINGO_API_TOKEN=tk-us-<repeat:x:48>',
      },
    },
  ],
}
