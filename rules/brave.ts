import type { Issuer } from '../src/rules/rule.ts'

export const brave: Issuer = {
  id: 'brave',
  name: 'Brave Search',
  sources: [{ url: 'https://api-dashboard.search.brave.com/app/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'brave-search-api-key',
      title: 'Brave Search API key',
      severity: 'medium',
      grants: 'Searches at the expense of its account.',
      revoke: 'Brave Search API: Dashboard, API keys (api-dashboard.search.brave.com); delete the key.',
      shape: 'contextual',
      keywords: ['brave', 'x-subscription-token'],
      pattern: /(?<secret>BSA[A-Za-z0-9_-]{24,40})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'BRAVE_API_KEY=BSA<base64url:28>',
        'X-Subscription-Token: BSA<base64url:28>',
        '"env": { "BRAVE_API_KEY": "BSA<alnum:24>" }',
      ],
      ignores: { 'too short': 'brave: BSA<base64url:23>', 'nothing names the vendor': 'BSA<base64url:28>' },
    },
  ],
}
