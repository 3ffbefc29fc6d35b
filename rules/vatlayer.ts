import type { Issuer } from '../src/rules/rule.ts'

export const vatlayer: Issuer = {
  id: 'vatlayer',
  name: 'vatlayer',
  sources: [{ url: 'https://vatlayer.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vatlayer-api-key',
      title: 'vatlayer access key',
      severity: 'low',
      grants: 'Validates VAT numbers at the expense of the account.',
      revoke: 'vatlayer: dashboard; reset the API key.',
      shape: 'contextual',
      keywords: ['vatlayer'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['VATLAYER_ACCESS_KEY=<hex:32>', "$vatlayer = new VatLayer('<hex:32>');"],
      ignores: { 'one character short': 'VATLAYER_ACCESS_KEY=<hex:31>', 'a placeholder': 'vatlayer: <repeat:0:32>' },
    },
  ],
}
