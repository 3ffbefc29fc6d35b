import type { Issuer } from '../src/rules/rule.ts'

export const theOddsApi: Issuer = {
  id: 'the-odds-api',
  name: 'The Odds API',
  sources: [{ url: 'https://the-odds-api.com/liveapi/guides/v4/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'the-odds-api-api-key',
      title: 'The Odds API key',
      severity: 'low',
      grants: 'Reads odds at the expense of the account.',
      revoke: 'The Odds API: account page; ask for a new key.',
      shape: 'contextual',
      keywords: ['the-odds-api', 'theoddsapi', 'the_odds_api', 'odds_api_key', 'oddsapi'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['THE_ODDS_API_KEY=<hex:32>', 'https://api.the-odds-api.com/v4/sports/?apiKey=<hex:32>'],
      ignores: { 'one character short': 'THE_ODDS_API_KEY=<hex:31>', 'a placeholder': 'theoddsapi: <repeat:0:32>' },
    },
  ],
}
