import type { Issuer } from '../src/rules/rule.ts'

export const shotstack: Issuer = {
  id: 'shotstack',
  name: 'Shotstack',
  sources: [{ url: 'https://shotstack.io/docs/guide/getting-started/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'shotstack-api-key',
      title: 'Shotstack API key',
      severity: 'low',
      grants: 'Renders videos at the expense of the account.',
      revoke: 'Shotstack: dashboard, API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['shotstack'],
      pattern: /(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['SHOTSTACK_KEY=<alnum:40>', "curl https://api.shotstack.io/v1/render -H 'x-api-key: <alnum:40>'"],
      ignores: { 'one character short': 'SHOTSTACK_KEY=<alnum:39>', 'a placeholder': 'shotstack: <repeat:x:40>' },
    },
  ],
}
