import type { Issuer } from '../src/rules/rule.ts'

export const lunchMoney: Issuer = {
  id: 'lunch-money',
  name: 'Lunch Money',
  sources: [{ url: 'https://lunchmoney.dev/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'lunch-money-access-token',
      title: 'Lunch Money access token',
      severity: 'high',
      grants: 'Reads and changes the budget, accounts and transactions of its owner.',
      revoke: 'Lunch Money: Settings, Developers; revoke the token.',
      shape: 'contextual',
      keywords: ['lunchmoney', 'lunch_money', 'lunch-money'],
      pattern: /(?<secret>[0-9a-f]{50})/,
      entropyMin: 3,
      matches: [
        'LUNCHMONEY_TOKEN=<hex:50>',
        'curl https://dev.lunchmoney.app/v1/me -H "Authorization: Bearer <hex:50>"',
      ],
      ignores: {
        'one character short': 'LUNCHMONEY_TOKEN=<hex:49>',
        'a placeholder': 'LUNCHMONEY_TOKEN=<repeat:0:50>',
        'nothing names the vendor': 'value = "<hex:50>"',
      },
    },
  ],
}
