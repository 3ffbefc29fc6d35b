import type { Issuer } from '../src/rules/rule.ts'

export const linode: Issuer = {
  id: 'linode',
  name: 'Linode',
  sources: [{ url: 'https://techdocs.akamai.com/linode-api/reference/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'linode-personal-access-token',
      title: 'Linode personal access token',
      severity: 'critical',
      grants: 'Makes, reads and destroys servers, volumes and domains in the account, within its scopes.',
      revoke: 'Akamai Cloud Manager: My Profile, API Tokens; revoke the token.',
      keywords: [
        'linode_token',
        'linode-token',
        'linode_api',
        'linode-api',
        'linode_cli_token',
        'linodetoken',
        'linodeapi',
        'linode',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['LINODE_TOKEN=<hex:64>', 'linode_api_key: "<hex:64>"'],
      ignores: {
        'one character short': 'LINODE_TOKEN=<hex:63>',
        'a placeholder': 'LINODE_TOKEN=<repeat:0:64>',
      },
    },
  ],
}
