import type { Issuer } from '../src/rules/rule.ts'

export const riotGames: Issuer = {
  id: 'riot-games',
  name: 'Riot Games',
  sources: [{ url: 'https://developer.riotgames.com/docs/portal', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'riot-games-api-key',
      title: 'Riot Games API key',
      severity: 'low',
      grants: 'Reads players and matches at the expense of its rate limit; keys for development end after a day.',
      revoke: 'Riot Games: developer portal, the product; regenerate the key.',
      keywords: ['rgapi-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>RGAPI-[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: [
        'RIOT_API_KEY=RGAPI-<uuid>',
        'https://euw1.api.riotgames.com/lol/status/v4/platform-data?api_key=RGAPI-<uuid>',
      ],
      ignores: {
        'one character short': 'RIOT_API_KEY=RGAPI-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'RIOT_API_KEY=RGAPI-00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
