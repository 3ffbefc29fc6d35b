import type { Issuer } from '../src/rules/rule.ts'

export const securitytrails: Issuer = {
  id: 'securitytrails',
  name: 'SecurityTrails',
  sources: [{ url: 'https://docs.securitytrails.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'securitytrails-api-key',
      title: 'SecurityTrails API key',
      severity: 'low',
      grants: 'Looks up domains and addresses at the expense of the account.',
      revoke: 'SecurityTrails: account, Credentials; delete the key.',
      shape: 'contextual',
      keywords: ['securitytrails', 'security_trails', 'security-trails', 'security trails'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'SECURITYTRAILS_API_KEY=<alnum:32>',
        "curl https://api.securitytrails.com/v1/ping -H 'APIKEY: <alnum:32>'",
      ],
      ignores: {
        'one character short': 'SECURITYTRAILS_API_KEY=<alnum:31>',
        'a placeholder': 'securitytrails: <repeat:x:32>',
      },
    },
  ],
}
