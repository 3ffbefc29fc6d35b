import type { Issuer } from '../src/rules/rule.ts'

export const instagram: Issuer = {
  id: 'instagram',
  name: 'Instagram',
  sources: [{ url: 'https://developers.facebook.com/docs/instagram-platform', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'instagram-access-token',
      title: 'Instagram access token',
      severity: 'high',
      grants: 'Reads, and with some permissions posts, as an Instagram account, for up to 60 days.',
      revoke: 'Instagram: Settings, Website permissions, Apps and websites; remove the app.',
      keywords: ['igqv', 'igaa'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>IG(?:QV|AA)[A-Za-z0-9_-]{50,800})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: [
        'INSTAGRAM_ACCESS_TOKEN=IGQVJ<alnum:150>ZD',
        'https://graph.instagram.com/me?access_token=IGAA<alnum:160>',
      ],
      ignores: { 'too short': 'IGQVJ<alnum:40>', 'part of encoded data': 'AAAB/IGAA<alnum:100>' },
    },
  ],
}
