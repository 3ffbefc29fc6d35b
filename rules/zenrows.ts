import type { Issuer } from '../src/rules/rule.ts'

export const zenrows: Issuer = {
  id: 'zenrows',
  name: 'ZenRows',
  sources: [{ url: 'https://docs.zenrows.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zenrows-api-key',
      title: 'ZenRows API key',
      severity: 'low',
      grants: 'Fetches pages at the expense of the account.',
      revoke: 'ZenRows: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['zenrows'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['ZENROWS_API_KEY=<hex:40>', 'https://api.zenrows.com/v1/?apikey=<hex:40>&url=https://acme.test'],
      ignores: { 'one character short': 'ZENROWS_API_KEY=<hex:39>', 'a placeholder': 'zenrows: <repeat:0:40>' },
    },
  ],
}
