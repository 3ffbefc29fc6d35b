import type { Issuer } from '../src/rules/rule.ts'

export const numverify: Issuer = {
  id: 'numverify',
  name: 'Numverify',
  sources: [{ url: 'https://numverify.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'numverify-api-key',
      title: 'Numverify access key',
      severity: 'low',
      grants: 'Looks up telephone numbers at the expense of the account.',
      revoke: 'Numverify: dashboard; reset the API key.',
      shape: 'contextual',
      keywords: ['numverify'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['NUMVERIFY_API_KEY=<hex:32>', 'http://apilayer.net/api/validate?source=numverify&access_key=<hex:32>'],
      ignores: { 'one character short': 'NUMVERIFY_API_KEY=<hex:31>', 'a placeholder': 'numverify: <repeat:0:32>' },
    },
  ],
}
