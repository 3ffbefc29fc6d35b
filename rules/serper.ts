import type { Issuer } from '../src/rules/rule.ts'

export const serper: Issuer = {
  id: 'serper',
  name: 'Serper',
  sources: [{ url: 'https://serper.dev/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'serper-api-key',
      title: 'Serper API key',
      severity: 'medium',
      grants: 'Searches the web at the expense of the account.',
      revoke: 'Serper: serper.dev/api-keys; delete the key.',
      shape: 'contextual',
      keywords: ['serper'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['SERPER_API_KEY=<hex:40>', "curl https://google.serper.dev/search -H 'X-API-KEY: <hex:40>'"],
      ignores: { 'one character short': 'SERPER_API_KEY=<hex:39>', 'a placeholder': 'serper: <repeat:0:40>' },
    },
  ],
}
