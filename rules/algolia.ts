import type { Issuer } from '../src/rules/rule.ts'

export const algolia: Issuer = {
  id: 'algolia',
  name: 'Algolia',
  sources: [{ url: 'https://www.algolia.com/doc/guides/security/api-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'algolia-api-key',
      title: 'Algolia API key',
      severity: 'high',
      grants: 'An admin key reads and writes every index; a search-only key is made to be public.',
      revoke: 'Algolia: dashboard, Settings, API Keys; regenerate the key.',
      shape: 'contextual',
      keywords: [
        'algolia_admin',
        'algoliaadmin',
        'algolia_api_key',
        'algolia_write',
        'algoliaapikey',
        'x-algolia-api-key',
        'algolia_key',
        'algolia-admin',
        'algoliasearch(',
        'algolia_secret',
        'adminapikey',
        'admin_api_key',
        'algolia',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'ALGOLIA_ADMIN_API_KEY=<hex:32>',
        "algoliasearch('<upnum:10>', '<hex:32>')",
        'X-Algolia-API-Key: <hex:32>',
      ],
      ignores: {
        'one character short': 'algolia_key: <hex:31>',
        'a key that is made to be public': 'ALGOLIA_SEARCH_KEY=<hex:32>',
      },
    },
  ],
}
