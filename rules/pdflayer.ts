import type { Issuer } from '../src/rules/rule.ts'

export const pdflayer: Issuer = {
  id: 'pdflayer',
  name: 'pdflayer',
  sources: [{ url: 'https://pdflayer.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pdflayer-api-key',
      title: 'pdflayer access key',
      severity: 'low',
      grants: 'Makes documents at the expense of the account.',
      revoke: 'pdflayer: dashboard; reset the API key.',
      shape: 'contextual',
      keywords: ['pdflayer'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'PDFLAYER_ACCESS_KEY=<hex:32>',
        'http://api.pdflayer.com/api/convert?access_key=<hex:32>&document_url=https://acme.test',
      ],
      ignores: { 'one character short': 'PDFLAYER_ACCESS_KEY=<hex:31>', 'a placeholder': 'pdflayer: <repeat:0:32>' },
    },
  ],
}
