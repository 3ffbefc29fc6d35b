import type { Issuer } from '../src/rules/rule.ts'

export const vpnapi: Issuer = {
  id: 'vpnapi',
  name: 'vpnapi.io',
  sources: [{ url: 'https://vpnapi.io/api-documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vpnapi-api-key',
      title: 'vpnapi.io API key',
      severity: 'low',
      grants: 'Looks up addresses at the expense of the account.',
      revoke: 'vpnapi.io: dashboard; make a new key.',
      shape: 'contextual',
      keywords: ['vpnapi'],
      pattern: /(?<![#/@])(?<secret>[a-z0-9]{32})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['VPNAPI_KEY=<hex:32>', 'https://vpnapi.io/api/10.0.0.1?key=<hex:32>'],
      ignores: { 'one character short': 'VPNAPI_KEY=<hex:31>', 'a placeholder': 'vpnapi: <repeat:0:32>' },
    },
  ],
}
