import type { Issuer } from '../src/rules/rule.ts'

export const freshbooks: Issuer = {
  id: 'freshbooks',
  name: 'FreshBooks',
  sources: [{ url: 'https://www.freshbooks.com/api/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'freshbooks-access-token',
      title: 'FreshBooks access token or client secret',
      severity: 'high',
      grants: 'Reads and writes invoices, clients and payments; the client secret trades codes of users for that.',
      revoke: 'FreshBooks: Developer portal, the app; reset the secret (tokens end with it or after 12 hours).',
      shape: 'contextual',
      keywords: ['freshbooks'],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: ['FRESHBOOKS_ACCESS_TOKEN=<hex:64>', 'freshbooks: { client_secret: "<hex:64>" }'],
      ignores: {
        'one character short': 'FRESHBOOKS_ACCESS_TOKEN=<hex:63>',
        'a placeholder': 'FRESHBOOKS_ACCESS_TOKEN=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
