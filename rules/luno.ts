import type { Issuer } from '../src/rules/rule.ts'

export const luno: Issuer = {
  id: 'luno',
  name: 'Luno',
  sources: [{ url: 'https://www.luno.com/en/developers/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'luno-api-secret',
      title: 'Luno API key secret',
      severity: 'high',
      grants: 'With the key id, reads balances, trades, and sends coins where that is permitted.',
      revoke: 'Luno: Profile, API keys; revoke the key.',
      shape: 'contextual',
      keywords: ['luno'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9_-]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['LUNO_API_SECRET=<base64url:43>', 'luno: { secret: "<base64url:43>" }'],
      ignores: {
        'one character short': 'LUNO_API_SECRET=<base64url:42>',
        'a placeholder': 'LUNO_API_SECRET=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
  ],
}
