import type { Issuer } from '../src/rules/rule.ts'

export const fastly: Issuer = {
  id: 'fastly',
  name: 'Fastly',
  sources: [{ url: 'https://www.fastly.com/documentation/reference/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fastly-api-token',
      title: 'Fastly API token',
      severity: 'critical',
      grants: 'Changes the delivery of the services that it may, and purges their caches.',
      revoke: 'Fastly: Account, Personal API tokens (or Account tokens); delete the token.',
      keywords: ['fastly'],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,31}[A-Z])(?=[^a-z]{0,31}[a-z])(?=(?:[^0-9]{0,31}[0-9]){2})[\w-]{32})(?![=.(])/,
      entropyMin: 3.8,
      matches: ['FASTLY_API_TOKEN=<base64url:32>', 'Fastly-Key: <alnum:32>'],
      ignores: {
        'one character short': 'FASTLY_API_TOKEN=<alnum:31>',
        'a hash': 'fastly checksum <hex:32>',
      },
    },
  ],
}
