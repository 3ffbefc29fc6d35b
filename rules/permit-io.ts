import type { Issuer } from '../src/rules/rule.ts'

export const permitIo: Issuer = {
  id: 'permit-io',
  name: 'Permit.io',
  sources: [{ url: 'https://docs.permit.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'permit-io-api-key',
      title: 'Permit.io API key',
      severity: 'high',
      grants: 'Reads and changes the roles, policies and users that decide what people may do in the application.',
      revoke: 'Permit.io: Settings, API Keys; rotate the secret.',
      keywords: ['permit_key_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>permit_key_[A-Za-z0-9]{40,100})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'PERMIT_API_KEY=permit_key_<alnum:80>',
        "const permit = new Permit({ token: 'permit_key_<alnum:62>' })",
      ],
      ignores: {
        'one character short': 'PERMIT_API_KEY=permit_key_<alnum:39>',
        'a placeholder': 'PERMIT_API_KEY=permit_key_<repeat:x:60>',
      },
    },
  ],
}
