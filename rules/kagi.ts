import type { Issuer } from '../src/rules/rule.ts'

export const kagi: Issuer = {
  id: 'kagi',
  name: 'Kagi',
  sources: [{ url: 'https://help.kagi.com/kagi/api/overview.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kagi-api-token',
      title: 'Kagi API token',
      severity: 'low',
      grants: 'Searches and summarises at the expense of its owner.',
      revoke: 'Kagi: Settings, Advanced, API portal; regenerate the token.',
      keywords: ['kagi'],
      pattern:
        /(?:[Kk]agi|KAGI)[^\n]{1,80}?(?<![A-Za-z0-9_.-])(?<secret>[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'KAGI_API_KEY=<base64url:11>.<base64url:43>',
        'curl https://kagi.com/api/v0/search -H "Authorization: Bot <base64url:11>.<base64url:43>"',
      ],
      ignores: {
        'one character short': 'KAGI_API_KEY=<base64url:11>.<base64url:42>',
        'a placeholder': 'KAGI_API_KEY=<repeat:x:11>.<repeat:x:43>',
      },
    },
  ],
}
