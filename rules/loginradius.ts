import type { Issuer } from '../src/rules/rule.ts'

export const loginradius: Issuer = {
  id: 'loginradius',
  name: 'LoginRadius',
  sources: [{ url: 'https://www.loginradius.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'loginradius-api-secret',
      title: 'LoginRadius API secret',
      severity: 'high',
      grants: 'Reads and changes every user of the site, and signs in as them.',
      revoke: 'LoginRadius Admin Console: API key and secret; reset the secret.',
      shape: 'contextual',
      keywords: [
        'loginradius_secret',
        'loginradius_api_secret',
        'loginradiussecret',
        'loginradius.secret',
        'x-loginradius-apisecret',
        'loginradius_apisecret',
        'loginradiusapisecret',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['LOGINRADIUS_API_SECRET=<uuid>', 'X-LoginRadius-ApiSecret: <uuid>'],
      ignores: {
        'one character short': 'LOGINRADIUS_API_SECRET=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'LOGINRADIUS_API_SECRET=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
