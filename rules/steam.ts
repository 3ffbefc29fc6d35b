import type { Issuer } from '../src/rules/rule.ts'

export const steam: Issuer = {
  id: 'steam',
  name: 'Steam',
  sources: [{ url: 'https://steamcommunity.com/dev', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'steam-web-api-key',
      title: 'Steam Web API key',
      severity: 'medium',
      grants: 'Reads players and their games in the name of its owner; keys of publishers manage items and users.',
      revoke: 'Steam: steamcommunity.com/dev/apikey; revoke the key.',
      shape: 'contextual',
      keywords: [
        'steam_api',
        'steam_key',
        'steamapi',
        'steam_web',
        'steam-api',
        'steamkey',
        'steamwebapi',
        'steampowered.com',
        'steam api',
        'steam web api',
        'steam_token',
        'steam',
      ],
      pattern: /(?<![#/@])(?<secret>[0-9A-F]{32})/,
      entropyMin: 3,
      matches: [
        'STEAM_API_KEY=<HEX:32>',
        'https://api.steampowered.com/ISteamUser/GetPlayerSummaries/v2/?key=<HEX:32>',
      ],
      ignores: { 'one character short': 'STEAM_API_KEY=<HEX:31>', 'a placeholder': 'STEAM_API_KEY=<repeat:0:32>' },
    },
  ],
}
