import type { Issuer } from '../src/rules/rule.ts'

export const sportmonks: Issuer = {
  id: 'sportmonks',
  name: 'Sportmonks',
  sources: [{ url: 'https://docs.sportmonks.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sportmonks-api-token',
      title: 'Sportmonks API token',
      severity: 'low',
      grants: 'Reads sports data at the expense of the account.',
      revoke: 'Sportmonks: MySportmonks, API tokens; delete the token.',
      shape: 'contextual',
      keywords: ['sportmonks', 'sportsmonk'],
      pattern: /(?<secret>[A-Za-z0-9]{60})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: [
        'SPORTMONKS_API_TOKEN=<alnum:60>',
        'https://api.sportmonks.com/v3/football/leagues?api_token=<alnum:60>',
      ],
      ignores: {
        'one character short': 'SPORTMONKS_API_TOKEN=<alnum:59>',
        'a placeholder': 'sportmonks: <repeat:x:60>',
      },
    },
  ],
}
