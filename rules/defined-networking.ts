import type { Issuer } from '../src/rules/rule.ts'

export const definedNetworking: Issuer = {
  id: 'defined-networking',
  name: 'Defined Networking',
  sources: [{ url: 'https://docs.defined.net/guides/automating-host-creation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'defined-networking-api-key',
      title: 'Defined Networking API key',
      severity: 'high',
      grants: 'Adds and removes the hosts of the private network, and changes who may reach whom, as its scopes allow.',
      revoke: 'Defined Networking admin: Settings, API keys; delete the key.',
      keywords: ['dnkey-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>dnkey-[A-Za-z0-9_=-]{26}-[A-Za-z0-9_=-]{52})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['DEFINED_API_KEY=dnkey-<base32:26>-<base32:52>', 'Authorization: Bearer dnkey-<base32:26>-<base32:52>'],
      ignores: {
        'one character short': 'DEFINED_API_KEY=dnkey-<base32:26>-<base32:51>',
        'a placeholder': 'DEFINED_API_KEY=dnkey-<repeat:A:26>-<repeat:A:52>',
      },
    },
  ],
}
