import type { Issuer } from '../src/rules/rule.ts'

export const apolloIo: Issuer = {
  id: 'apollo-io',
  name: 'Apollo.io',
  sources: [{ url: 'https://docs.apollo.io/docs/create-api-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'apollo-io-api-key',
      title: 'Apollo.io API key',
      severity: 'medium',
      grants: 'Searches and exports contacts, and writes to the sales records of the account.',
      revoke: 'Apollo.io: Settings, Integrations, API, API keys; delete the key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: ['apollo.io', 'apollo_io', 'apolloio', 'apollo_api', 'apollo-api', 'apolloapi', 'apollo_key', 'apollo'],
      pattern: /(?<secret>[A-Za-z0-9_-]{22})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: [
        'APOLLO_API_KEY=<base64url:22>',
        'curl https://api.apollo.io/v1/auth/health -H "X-Api-Key: <base64url:22>"',
      ],
      ignores: {
        'one character short': 'APOLLO_API_KEY=<base64url:21>',
        'a placeholder': 'APOLLO_API_KEY=<repeat:x:22>',
        'nothing names the vendor': 'value = "<base64url:22>"',
      },
    },
  ],
}
