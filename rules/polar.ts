import type { Issuer } from '../src/rules/rule.ts'

export const polar: Issuer = {
  id: 'polar',
  name: 'Polar',
  sources: [{ url: 'https://polar.sh/docs/integrate/oat', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'polar-access-token',
      title: 'Polar access token',
      severity: 'critical',
      grants:
        'Reads and changes the products, orders and customers of the organisation or of its user, as its scopes allow.',
      revoke:
        'Polar: organisation settings, Developers (or account settings, Personal access tokens); delete the token.',
      keywords: ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_rt_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>polar_(?:oat|pat|at|rt)_[A-Za-z0-9_-]{20,100})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['polar-crc32'],
      matches: [
        'POLAR_ACCESS_TOKEN=<polar-token:oat>',
        "new Polar({ accessToken: '<polar-token:pat>' })",
        '"refresh_token": "<polar-token:rt_u>"',
      ],
      ignores: {
        'too short': 'POLAR_ACCESS_TOKEN=polar_oat_<alnum:19>',
        'a placeholder': 'POLAR_ACCESS_TOKEN=polar_oat_<repeat:x:43>',
      },
    },
    {
      id: 'polar-client-secret',
      title: 'Polar OAuth client or webhook secret',
      severity: 'high',
      grants: 'Poses as the OAuth client (cs), or signs webhooks as Polar does (whs).',
      revoke: 'Polar: organisation settings, Developers (or Webhooks); make a new secret.',
      keywords: ['polar_cs_', 'polar_whs_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>polar_(?:cs|whs)_[A-Za-z0-9]{43})(?![A-Za-z0-9_])/,
      entropyMin: 3.8,
      checks: ['polar-crc32'],
      matches: ['POLAR_WEBHOOK_SECRET=<polar-token:whs>', 'client_secret: <polar-token:cs>'],
      ignores: {
        'one character short': 'POLAR_WEBHOOK_SECRET=polar_whs_<alnum:42>',
        'a placeholder': 'POLAR_WEBHOOK_SECRET=polar_whs_<repeat:x:43>',
      },
    },
  ],
}
