import type { Issuer } from '../src/rules/rule.ts'

export const gumroad: Issuer = {
  id: 'gumroad',
  name: 'Gumroad',
  sources: [{ url: 'https://gumroad.com/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gumroad-access-token',
      title: 'Gumroad access token or application secret',
      severity: 'high',
      grants: 'Reads sales and customers, and changes products and licences, as its scopes allow.',
      revoke: 'Gumroad: Settings, Advanced, the application; delete it or regenerate the token.',
      shape: 'contextual',
      keywords: ['gumroad'],
      pattern: /(?<secret>(?<!h1:)[A-Za-z0-9_-]{43}(?!=)|(?<!sha256:)[0-9a-f]{64})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'GUMROAD_ACCESS_TOKEN=<base64url:43>',
        'curl https://api.gumroad.com/v2/products -d "access_token=<base64url:43>"',
        'gumroad_secret: "<hex:64>"',
      ],
      ignores: {
        'one character short': 'GUMROAD_ACCESS_TOKEN=<base64url:42>',
        'a placeholder': 'GUMROAD_ACCESS_TOKEN=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
  ],
}
