import type { Issuer } from '../src/rules/rule.ts'

export const wistia: Issuer = {
  id: 'wistia',
  name: 'Wistia',
  sources: [{ url: 'https://docs.wistia.com/reference/getting-started-with-the-data-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wistia-api-token',
      title: 'Wistia API token',
      severity: 'medium',
      grants: 'Reads and changes the videos of the account, as its permissions allow.',
      revoke: 'Wistia: Account settings, API Access; delete the token.',
      shape: 'contextual',
      keywords: ['wistia'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: [
        'WISTIA_API_TOKEN=<hex:64>',
        "curl https://api.wistia.com/v1/medias.json -H 'Authorization: Bearer <hex:64>'",
      ],
      ignores: { 'one character short': 'WISTIA_API_TOKEN=<hex:63>', 'a placeholder': 'wistia: <repeat:0:64>' },
    },
  ],
}
