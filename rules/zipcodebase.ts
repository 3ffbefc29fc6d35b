import type { Issuer } from '../src/rules/rule.ts'

export const zipcodebase: Issuer = {
  id: 'zipcodebase',
  name: 'Zipcodebase',
  sources: [{ url: 'https://app.zipcodebase.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zipcodebase-api-key',
      title: 'Zipcodebase API key',
      severity: 'low',
      grants: 'Looks up postal codes at the expense of the account.',
      revoke: 'Zipcodebase: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['zipcodebase'],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: ['ZIPCODEBASE_API_KEY=<uuid>', 'https://app.zipcodebase.com/api/v1/search?apikey=<uuid>&codes=0150'],
      ignores: {
        'one character short': 'ZIPCODEBASE_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'ZIPCODEBASE_API_KEY=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
