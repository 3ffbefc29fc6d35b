import type { Issuer } from '../src/rules/rule.ts'

export const gyazo: Issuer = {
  id: 'gyazo',
  name: 'Gyazo',
  sources: [{ url: 'https://gyazo.com/api/docs/auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gyazo-access-token',
      title: 'Gyazo access token',
      severity: 'low',
      grants: 'Reads, adds and deletes the pictures of its owner.',
      revoke: 'Gyazo: OAuth applications, the app; delete the token.',
      shape: 'contextual',
      keywords: ['gyazo'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9_-]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['GYAZO_ACCESS_TOKEN=<base64url:43>', 'https://api.gyazo.com/api/images?access_token=<base64url:43>'],
      ignores: {
        'one character short': 'GYAZO_ACCESS_TOKEN=<base64url:42>',
        'a placeholder': 'GYAZO_ACCESS_TOKEN=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
  ],
}
