import type { Issuer } from '../src/rules/rule.ts'

export const peopleDataLabs: Issuer = {
  id: 'people-data-labs',
  name: 'People Data Labs',
  sources: [{ url: 'https://docs.peopledatalabs.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'people-data-labs-api-key',
      title: 'People Data Labs API key',
      severity: 'medium',
      grants: 'Looks up people and companies at the expense of the account.',
      revoke: 'People Data Labs: Dashboard, API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['peopledatalabs', 'people_data_labs', 'people-data-labs', 'pdl_api', 'pdl_key', 'pdlpy'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: [
        'PDL_API_KEY=<hex:64>',
        'https://api.peopledatalabs.com/v5/person/enrich?email=ada@acme.test&api_key=<hex:64>',
      ],
      ignores: { 'one character short': 'PDL_API_KEY=<hex:63>', 'a placeholder': 'peopledatalabs: <repeat:0:64>' },
    },
  ],
}
