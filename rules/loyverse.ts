import type { Issuer } from '../src/rules/rule.ts'

export const loyverse: Issuer = {
  id: 'loyverse',
  name: 'Loyverse',
  sources: [{ url: 'https://developer.loyverse.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'loyverse-access-token',
      title: 'Loyverse access token',
      severity: 'medium',
      grants: 'Reads sales and customers, and changes items and stock.',
      revoke: 'Loyverse Back Office: Integrations, Access tokens; delete the token.',
      shape: 'contextual',
      keywords: ['loyverse'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'LOYVERSE_ACCESS_TOKEN=<hex:32>',
        'curl https://api.loyverse.com/v1.0/receipts -H "Authorization: Bearer <hex:32>"',
      ],
      ignores: {
        'one character short': 'LOYVERSE_ACCESS_TOKEN=<hex:31>',
        'a placeholder': 'LOYVERSE_ACCESS_TOKEN=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
