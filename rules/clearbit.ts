import type { Issuer } from '../src/rules/rule.ts'

export const clearbit: Issuer = {
  id: 'clearbit',
  name: 'Clearbit',
  sources: [{ url: 'https://dashboard.clearbit.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clearbit-api-key',
      title: 'Clearbit secret API key',
      severity: 'medium',
      grants: 'Looks up people and companies at the expense of its owner.',
      revoke: 'Clearbit dashboard: API keys; roll the key.',
      shape: 'contextual',
      keywords: ['clearbit'],
      pattern: /(?<secret>sk_[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['CLEARBIT_API_KEY=sk_<hex:32>', "Clearbit.key = 'sk_<hex:32>'"],
      ignores: {
        'one character short': 'CLEARBIT_API_KEY=sk_<hex:31>',
        'a placeholder': 'CLEARBIT_API_KEY=sk_<repeat:0:32>',
        'nothing names the vendor': 'value = "sk_<hex:32>"',
      },
    },
  ],
}
