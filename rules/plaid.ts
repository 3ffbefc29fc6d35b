import type { Issuer } from '../src/rules/rule.ts'

export const plaid: Issuer = {
  id: 'plaid',
  name: 'Plaid',
  sources: [{ url: 'https://plaid.com/docs/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'plaid-secret',
      title: 'Plaid API secret',
      severity: 'critical',
      grants: 'With the client id, reads the bank accounts that users have linked.',
      revoke: 'Plaid: Dashboard, Developers, Keys (dashboard.plaid.com/developers/keys); rotate the secret.',
      shape: 'contextual',
      keywords: ['plaid'],
      pattern: /(?<secret>[0-9a-f]{30})/,
      entropyMin: 3,
      matches: ['PLAID_SECRET=<hex:30>', "plaid: { clientId: '<hex:24>', secret: '<hex:30>' }"],
      ignores: { 'one character short': 'plaid: <hex:29>', 'a client id': 'PLAID_CLIENT_ID: <hex:24>' },
    },
    {
      id: 'plaid-access-token',
      title: 'Plaid access token',
      severity: 'critical',
      grants: 'With the secret, reads a bank account that a user has linked.',
      revoke: 'Plaid API: /item/access_token/invalidate, or /item/remove.',
      keywords: ['access-production-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['PLAID_ACCESS_TOKEN=access-production-<uuid>', '"access_token": "access-production-<uuid>"'],
      ignores: {
        'one character short': 'access-production-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a policy': 'access-production-data',
      },
    },
    {
      id: 'plaid-sandbox-access-token',
      title: 'Plaid access token (sandbox or development)',
      severity: 'low',
      grants: 'With the secret, reads test accounts.',
      revoke: 'Plaid API: /item/access_token/invalidate, or /item/remove.',
      keywords: ['access-sandbox-', 'access-development-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>access-(?:sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['PLAID_ACCESS_TOKEN=access-sandbox-<uuid>', '"access_token": "access-development-<uuid>"'],
      ignores: {
        'one character short': 'access-sandbox-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a public token': 'public-sandbox-<uuid>',
      },
    },
  ],
}
