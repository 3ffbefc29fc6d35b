import type { Issuer } from '../src/rules/rule.ts'

export const kolide: Issuer = {
  id: 'kolide',
  name: 'Kolide',
  sources: [{ url: 'https://kolideapi.readme.io/docs/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kolide-api-key',
      title: 'Kolide API key',
      severity: 'high',
      grants: 'Reads devices and their owners, and runs queries on them where it may write.',
      revoke: 'Kolide: Settings, API keys; delete the key.',
      keywords: ['k2sk_v'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>k2sk_v[0-9]_[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['KOLIDE_API_KEY=k2sk_v1_<alnum:24>', 'Authorization: Bearer k2sk_v1_<alnum:24>'],
      ignores: {
        'one character short': 'KOLIDE_API_KEY=k2sk_v1_<alnum:23>',
        'a placeholder': 'KOLIDE_API_KEY=k2sk_v1_<repeat:x:24>',
      },
    },
  ],
}
