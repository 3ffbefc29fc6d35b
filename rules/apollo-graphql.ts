import type { Issuer } from '../src/rules/rule.ts'

export const apolloGraphql: Issuer = {
  id: 'apollo-graphql',
  name: 'Apollo GraphOS',
  sources: [
    { url: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'apollo-graphql-api-key',
      title: 'Apollo GraphOS API key',
      severity: 'high',
      grants: 'Publishes schemas and reads the metrics of a graph; keys of users do all that the user may.',
      revoke: 'GraphOS Studio: the graph, Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['apollo', 'rover'],
      pattern: /(?<secret>(?:service|user):[A-Za-z0-9_.-]{1,64}:(?=[^0-9]{0,63}[0-9])[A-Za-z0-9_-]{22,64})/,
      entropyMin: 3.2,
      matches: ['APOLLO_KEY=service:acme-shop:<base64url:22>', 'apollo: { key: "user:gh.12ab34cd:<base64url:22>" }'],
      ignores: {
        'one character short': 'APOLLO_KEY=service:acme-shop:<base64url:21>',
        'a placeholder': 'APOLLO_KEY=service:acme-shop:<repeat:x:22>',
        'nothing names the vendor': 'value = "service:acme-shop:<base64url:22>"',
      },
    },
  ],
}
