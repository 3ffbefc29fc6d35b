import type { Issuer } from '../src/rules/rule.ts'

export const clay: Issuer = {
  id: 'clay',
  name: 'Clay',
  sources: [{ url: 'https://www.clay.com/university', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clay-api-key',
      title: 'Clay API key',
      severity: 'low',
      grants: 'Reads and writes the tables of the workspace.',
      revoke: 'Clay: Settings, Account, API key; regenerate the key.',
      shape: 'contextual',
      keywords: ['clay'],
      pattern: /(?<secret>[0-9a-f]{20})/,
      entropyMin: 2.7,
      matches: ['CLAY_API_KEY=<hex:20>', 'curl https://api.clay.com/v3/me -H "Authorization: <hex:20>"'],
      ignores: {
        'one character short': 'CLAY_API_KEY=<hex:19>',
        'a placeholder': 'CLAY_API_KEY=<repeat:0:20>',
        'nothing names the vendor': 'value = "<hex:20>"',
      },
    },
  ],
}
