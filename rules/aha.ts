import type { Issuer } from '../src/rules/rule.ts'

export const aha: Issuer = {
  id: 'aha',
  name: 'Aha!',
  sources: [{ url: 'https://www.aha.io/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'aha-api-key',
      title: 'Aha! API key',
      severity: 'medium',
      grants: 'Reads and writes the road maps, ideas and features that its owner reaches.',
      revoke: 'Aha!: Settings, Personal, Developer, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['aha.io', 'aha_api', 'aha_token', 'aha-api'],
      pattern: /(?<!sha256:)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['AHA_API_KEY=<hex:64>', 'curl https://acme.aha.io/api/v1/ideas -H "Authorization: Bearer <hex:64>"'],
      ignores: {
        'one character short': 'AHA_API_KEY=<hex:63>',
        'a placeholder': 'AHA_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
