import type { Issuer } from '../src/rules/rule.ts'

export const fibery: Issuer = {
  id: 'fibery',
  name: 'Fibery',
  sources: [{ url: 'https://api.fibery.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fibery-api-token',
      title: 'Fibery API token',
      severity: 'medium',
      grants: 'Reads and writes the workspace as its owner may.',
      revoke: 'Fibery: Settings, API keys; delete the token.',
      shape: 'contextual',
      keywords: ['fibery'],
      pattern: /(?<secret>[0-9a-f]{8}\.[0-9a-f]{35})/,
      entropyMin: 3,
      matches: [
        'FIBERY_TOKEN=<hex:8>.<hex:35>',
        'curl https://acme.fibery.io/api/commands -H "Authorization: Token <hex:8>.<hex:35>"',
      ],
      ignores: {
        'one character short': 'FIBERY_TOKEN=<hex:8>.<hex:34>',
        'a placeholder': 'FIBERY_TOKEN=<repeat:0:8>.<repeat:0:35>',
        'nothing names the vendor': 'value = "<hex:8>.<hex:35>"',
      },
    },
  ],
}
