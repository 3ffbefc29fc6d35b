import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Sourcegraph: user settings, Access tokens; delete the token.'

export const sourcegraph: Issuer = {
  id: 'sourcegraph',
  name: 'Sourcegraph',
  sources: [{ url: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sourcegraph-access-token',
      title: 'Sourcegraph access token',
      severity: 'high',
      grants: 'Reads and searches the private code that its user reaches; with sudo scope acts as anybody.',
      revoke: REVOKE,
      keywords: ['sgp_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'SRC_ACCESS_TOKEN=sgp_<hex:16>_<hex:40>',
        'Authorization: token sgp_local_<hex:40>',
        '"cody.accessToken": "sgp_<hex:40>"',
      ],
      ignores: {
        'one character short': 'SRC_ACCESS_TOKEN=sgp_<hex:16>_<hex:39>',
        'a placeholder': 'SRC_ACCESS_TOKEN=sgp_<repeat:x:40>',
      },
    },
    {
      id: 'sourcegraph-license-key',
      title: 'Sourcegraph Cody gateway key',
      severity: 'high',
      grants: 'Calls the models of Cody at the expense of the licence.',
      revoke: 'Sourcegraph: write to its support for a new licence key.',
      keywords: ['slk_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>slk_[0-9a-z]{64})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      checks: ['hexadecimal'],
      matches: ['CODY_GATEWAY_TOKEN=slk_<hex:64>', 'Authorization: Bearer slk_<hex:64>'],
      ignores: {
        'one character short': 'CODY_GATEWAY_TOKEN=slk_<hex:63>',
        'a placeholder': 'CODY_GATEWAY_TOKEN=slk_<repeat:x:64>',
      },
    },
    {
      id: 'sourcegraph-access-token-legacy',
      title: 'Sourcegraph access token (before 2023)',
      severity: 'high',
      grants: 'Reads and searches the private code that its user reaches; with sudo scope acts as anybody.',
      revoke: REVOKE,
      shape: 'named',
      keywords: [
        'src_access_token',
        'sourcegraph_token',
        'sourcegraph_access_token',
        'sourcegraphtoken',
        'sourcegraph_api_token',
        'sourcegraph.accesstoken',
        'sourcegraph-token',
      ],
      pattern: /^(?<secret>[0-9a-f]{40})$/,
      entropyMin: 3,
      matches: ['SRC_ACCESS_TOKEN=<hex:40>', 'sourcegraphToken: "<hex:40>"'],
      ignores: { 'one character short': 'SRC_ACCESS_TOKEN=<hex:39>', 'a commit': 'sourcegraph_commit = "<hex:40>"' },
    },
  ],
}
