import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'WakaTime: Settings, Account, API Key; regenerate the key.'

export const wakatime: Issuer = {
  id: 'wakatime',
  name: 'WakaTime',
  sources: [{ url: 'https://wakatime.com/developers', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wakatime-api-key',
      title: 'WakaTime API key',
      severity: 'low',
      grants: 'Reads when its user wrote which file, and writes it.',
      revoke: REVOKE,
      keywords: ['waka_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>waka_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z0-9]{36,64}))(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['api_key = waka_<uuid>', 'WAKATIME_API_KEY=waka_<lownum:40>'],
      ignores: {
        'one character short': 'api_key = waka_<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'api_key = waka_00000000-0000-0000-0000-000000000000',
      },
    },
    {
      id: 'wakatime-api-key-legacy',
      title: 'WakaTime API key (before 2022)',
      severity: 'low',
      grants: 'Reads when its user wrote which file, and writes it.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['wakatime', 'wakapi'],
      pattern:
        /(?<!badge\/|[/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: ['WAKATIME_API_KEY=<uuid>', '"wakatime.apiKey": "<uuid>"'],
      ignores: {
        'one character short': 'WAKATIME_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'the badge of a project': '[![wakatime](https://wakatime.com/badge/user/<uuid>/project/<uuid>.svg)]',
      },
    },
  ],
}
