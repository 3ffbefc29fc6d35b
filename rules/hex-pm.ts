import type { Issuer } from '../src/rules/rule.ts'

export const hexPm: Issuer = {
  id: 'hex-pm',
  name: 'Hex',
  sources: [{ url: 'https://hex.pm/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hex-pm-key',
      title: 'Hex API or organisation key',
      severity: 'high',
      grants: 'Publishes packages of its user, or reads the private packages of its organisation.',
      revoke: 'Hex: Dashboard, Keys (of the user or the organisation); revoke the key.',
      keywords: [
        'hex_api_key',
        'hex_organization_key',
        'hex.organization auth',
        'hex_auth_key',
        'hexpm_key',
        'hexpm_api',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['HEX_API_KEY=<hex:32>', 'mix hex.organization auth acme --key <hex:32>'],
      ignores: {
        'one character short': 'HEX_API_KEY=<hex:31>',
        'a placeholder': 'HEX_API_KEY=<repeat:0:32>',
      },
    },
  ],
}
