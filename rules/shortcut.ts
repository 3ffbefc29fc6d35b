import type { Issuer } from '../src/rules/rule.ts'

export const shortcut: Issuer = {
  id: 'shortcut',
  name: 'Shortcut',
  sources: [{ url: 'https://developer.shortcut.com/api/rest/v3', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'shortcut-api-token',
      title: 'Shortcut API token',
      severity: 'medium',
      grants: 'Reads and changes the stories and documents that its user reaches.',
      revoke: 'Shortcut: Settings, API Tokens; revoke the token.',
      shape: 'contextual',
      keywords: [
        'shortcut_api',
        'shortcut_token',
        'shortcut-api',
        'shortcut-token',
        'shortcut token',
        'shortcutapi',
        'shortcuttoken',
        'api.app.shortcut.com',
        'clubhouse_api',
        'clubhouse_token',
        'clubhouse-token',
        'api.clubhouse.io',
        'clubhouse',
      ],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: [
        'SHORTCUT_API_TOKEN=<uuid>',
        "curl https://api.app.shortcut.com/api/v3/member -H 'Shortcut-Token: <uuid>'",
      ],
      ignores: {
        'one character short': 'SHORTCUT_API_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a shortcut of a keyboard': 'shortcut: "<uuid>"',
      },
    },
  ],
}
