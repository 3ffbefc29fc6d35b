import type { Issuer } from '../src/rules/rule.ts'

export const walkScore: Issuer = {
  id: 'walk-score',
  name: 'Walk Score',
  sources: [{ url: 'https://www.walkscore.com/professional/api.php', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'walk-score-api-key',
      title: 'Walk Score API key',
      severity: 'low',
      grants: 'Asks for scores at the expense of the account.',
      revoke: 'Walk Score: write to its support for a new key.',
      shape: 'contextual',
      keywords: ['walkscore', 'walk_score', 'walk-score', 'wsapikey'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['WALKSCORE_API_KEY=<hex:32>', 'https://api.walkscore.com/score?format=json&wsapikey=<hex:32>'],
      ignores: { 'one character short': 'WALKSCORE_API_KEY=<hex:31>', 'a placeholder': 'walkscore: <repeat:0:32>' },
    },
  ],
}
