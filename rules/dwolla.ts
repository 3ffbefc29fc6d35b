import type { Issuer } from '../src/rules/rule.ts'

export const dwolla: Issuer = {
  id: 'dwolla',
  name: 'Dwolla',
  sources: [{ url: 'https://developers.dwolla.com/docs/auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dwolla-client-secret',
      title: 'Dwolla key or secret',
      severity: 'critical',
      grants: 'Key and secret together move money between the bank accounts of customers.',
      revoke: 'Dwolla dashboard: Applications; regenerate the secret.',
      shape: 'contextual',
      keywords: ['dwolla'],
      pattern: /(?<secret>[A-Za-z0-9]{50})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'DWOLLA_APP_SECRET=<alnum:50>',
        'new Client({ environment: "production", key: process.env.DWOLLA_KEY, secret: "<alnum:50>" })',
      ],
      ignores: {
        'one character short': 'DWOLLA_APP_SECRET=<alnum:49>',
        'a placeholder': 'DWOLLA_APP_SECRET=<repeat:x:50>',
        'nothing names the vendor': 'value = "<alnum:50>"',
      },
    },
  ],
}
