import type { Issuer } from '../src/rules/rule.ts'

export const tradier: Issuer = {
  id: 'tradier',
  name: 'Tradier',
  sources: [{ url: 'https://docs.tradier.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tradier-access-token',
      title: 'Tradier access token',
      severity: 'high',
      grants: 'Reads the account, and trades with it.',
      revoke: 'Tradier: dashboard, API Access; revoke the token.',
      shape: 'contextual',
      keywords: ['tradier'],
      pattern: /(?<secret>[A-Za-z0-9]{28})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'TRADIER_ACCESS_TOKEN=<alnum:28>',
        "curl https://api.tradier.com/v1/user/profile -H 'Authorization: Bearer <alnum:28>'",
      ],
      ignores: { 'one character short': 'TRADIER_ACCESS_TOKEN=<alnum:27>', 'a placeholder': 'tradier: <repeat:x:28>' },
    },
  ],
}
