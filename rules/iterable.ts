import type { Issuer } from '../src/rules/rule.ts'

export const iterable: Issuer = {
  id: 'iterable',
  name: 'Iterable',
  sources: [{ url: 'https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'iterable-api-key',
      title: 'Iterable API key',
      severity: 'high',
      grants: 'Exports the profiles of users and sends them messages; keys of mobile and web apps only report events.',
      revoke: 'Iterable: Integrations, API keys; deactivate the key.',
      shape: 'contextual',
      keywords: [
        'iterable_api',
        'iterable-api',
        'iterable.com',
        'iterableapi',
        'iterable_key',
        'iterable_server',
        'iterable_token',
        'iterable_',
        'iterable-',
        'iterabletoken',
        'iterable token',
        'iterable key',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['ITERABLE_API_KEY=<hex:32>', 'curl https://api.iterable.com/api/lists -H "Api-Key: <hex:32>"'],
      ignores: {
        'one character short': 'ITERABLE_API_KEY=<hex:31>',
        'a placeholder': 'ITERABLE_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
