import type { Issuer } from '../src/rules/rule.ts'

export const packagist: Issuer = {
  id: 'packagist',
  name: 'Private Packagist',
  sources: [{ url: 'https://packagist.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'packagist-repository-token',
      title: 'Private Packagist repository token',
      severity: 'high',
      grants: 'Installs the private packages of the organisation; an update token also refreshes them.',
      revoke: 'Private Packagist: the organisation, Settings, Authentication Tokens; remove the token.',
      keywords: ['packagist_ort_', 'packagist_out_', 'packagist_uut_', 'packagist_cut_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>packagist_(?:ort|out|uut|cut)_[0-9a-z]{68})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: [
        'composer config --global --auth http-basic.repo.packagist.com token packagist_ort_<hex:68>',
        '{"http-basic":{"repo.packagist.com":{"username":"token","password":"packagist_uut_<hex:68>"}}}',
      ],
      ignores: {
        'one character short': 'PACKAGIST_TOKEN=packagist_ort_<hex:67>',
        'a placeholder': 'PACKAGIST_TOKEN=packagist_ort_<repeat:0:68>',
      },
    },
    {
      id: 'packagist-api-secret',
      title: 'Private Packagist API secret',
      severity: 'high',
      grants: 'With its key, manages the packages, teams and customers of the organisation.',
      revoke: 'Private Packagist: the organisation, Settings, API Access; remove the key.',
      keywords: ['packagist_acs_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>packagist_acs_[0-9a-f]{64,96})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: [
        'PACKAGIST_API_SECRET=packagist_acs_<hex:96>',
        "$client->authenticate($key, 'packagist_acs_<hex:64>');",
      ],
      ignores: {
        'one character short': 'PACKAGIST_API_SECRET=packagist_acs_<hex:63>',
        'the key': 'PACKAGIST_API_KEY=packagist_ack_<hex:32>',
      },
    },
    {
      id: 'packagist-api-key',
      title: 'Private Packagist API key',
      severity: 'low',
      grants: 'Names the account; together with its secret, it manages packages.',
      revoke: 'Private Packagist: Settings, API access; delete the key.',
      keywords: ['packagist_ack_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>packagist_ack_[0-9a-f]{28,32})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['PACKAGIST_API_KEY=packagist_ack_<hex:32>'],
      ignores: {
        'too short': 'PACKAGIST_API_KEY=packagist_ack_<hex:27>',
        'a placeholder': 'packagist_ack_<repeat:0:32>',
      },
    },
  ],
}
