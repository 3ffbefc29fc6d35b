import type { Issuer } from '../src/rules/rule.ts'

export const beamer: Issuer = {
  id: 'beamer',
  name: 'Beamer',
  sources: [{ url: 'https://www.getbeamer.com/help/what-is-the-rest-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'beamer-api-key',
      title: 'Beamer API key',
      severity: 'medium',
      grants: 'Publishes posts and notifications to the users of the product, and reads them.',
      revoke: 'Beamer: Settings, API; delete the key.',
      shape: 'contextual',
      keywords: ['beamer'],
      pattern: /(?<secret>b_[A-Za-z0-9+/_=-]{44})/,
      entropyMin: 3.5,
      matches: [
        'BEAMER_API_KEY=b_<base64:43>=',
        'curl https://api.getbeamer.com/v0/posts -H "Beamer-Api-Key: b_<base64:43>="',
      ],
      ignores: {
        'one character short': 'BEAMER_API_KEY=b_<base64:42>=',
        'a placeholder': 'BEAMER_API_KEY=b_<repeat:x:43>=',
        'nothing names the vendor': 'value = "b_<base64:43>="',
      },
    },
  ],
}
