import type { Issuer } from '../src/rules/rule.ts'

export const zerobounce: Issuer = {
  id: 'zerobounce',
  name: 'ZeroBounce',
  sources: [{ url: 'https://www.zerobounce.net/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zerobounce-api-key',
      title: 'ZeroBounce API key',
      severity: 'low',
      grants: 'Validates addresses at the expense of the account.',
      revoke: 'ZeroBounce: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['zerobounce', 'zero_bounce', 'zero-bounce'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'ZEROBOUNCE_API_KEY=<hex:32>',
        'https://api.zerobounce.net/v2/validate?email=ada@acme.test&api_key=<hex:32>',
      ],
      ignores: { 'one character short': 'ZEROBOUNCE_API_KEY=<hex:31>', 'a placeholder': 'zerobounce: <repeat:0:32>' },
    },
  ],
}
