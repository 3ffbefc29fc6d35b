import type { Issuer } from '../src/rules/rule.ts'

export const rawg: Issuer = {
  id: 'rawg',
  name: 'RAWG',
  sources: [{ url: 'https://api.rawg.io/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rawg-api-key',
      title: 'RAWG API key',
      severity: 'low',
      grants: 'Searches games at the expense of the account.',
      revoke: 'RAWG: rawg.io/apidocs; make a new key.',
      shape: 'contextual',
      keywords: ['rawg'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['RAWG_API_KEY=<hex:32>', 'https://api.rawg.io/api/games?key=<hex:32>&dates=2026-01-01'],
      ignores: { 'one character short': 'RAWG_API_KEY=<hex:31>', 'a placeholder': 'rawg: <repeat:0:32>' },
    },
  ],
}
