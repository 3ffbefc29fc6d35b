import type { Issuer } from '../src/rules/rule.ts'

export const yelp: Issuer = {
  id: 'yelp',
  name: 'Yelp',
  sources: [{ url: 'https://docs.developer.yelp.com/docs/fusion-authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'yelp-api-key',
      title: 'Yelp API key',
      severity: 'low',
      grants: 'Searches businesses at the expense of its daily limit.',
      revoke: 'Yelp: Manage App; refresh the key.',
      shape: 'contextual',
      keywords: ['yelp'],
      pattern: /(?<secret>[A-Za-z0-9_=.-]{128})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: [
        'YELP_API_KEY=<base64url:128>',
        "curl https://api.yelp.com/v3/businesses/search?location=Oslo -H 'Authorization: Bearer <base64url:128>'",
      ],
      ignores: { 'one character short': 'YELP_API_KEY=<base64url:127>', 'a placeholder': 'yelp: <repeat:x:128>' },
    },
  ],
}
