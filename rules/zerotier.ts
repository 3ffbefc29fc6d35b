import type { Issuer } from '../src/rules/rule.ts'

export const zerotier: Issuer = {
  id: 'zerotier',
  name: 'ZeroTier',
  sources: [{ url: 'https://docs.zerotier.com/api/tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zerotier-api-token',
      title: 'ZeroTier Central API token',
      severity: 'high',
      grants: 'Lets machines into the private networks of its user, and changes their rules.',
      revoke: 'ZeroTier Central: Account, API Access Tokens; delete the token.',
      shape: 'contextual',
      keywords: ['zerotier', 'zero_tier', 'zt_token', 'zt_api', 'zt_central'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'ZEROTIER_CENTRAL_TOKEN=<alnum:32>',
        "curl https://api.zerotier.com/api/v1/network -H 'Authorization: token <alnum:32>'",
      ],
      ignores: {
        'one character short': 'ZEROTIER_CENTRAL_TOKEN=<alnum:31>',
        'a placeholder': 'zerotier: <repeat:x:32>',
      },
    },
  ],
}
