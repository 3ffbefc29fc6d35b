import type { Issuer } from '../src/rules/rule.ts'

export const unsplash: Issuer = {
  id: 'unsplash',
  name: 'Unsplash',
  sources: [{ url: 'https://unsplash.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'unsplash-api-key',
      title: 'Unsplash access or secret key',
      severity: 'low',
      grants: 'Searches pictures at the expense of its rate limit; the secret key acts for the application.',
      revoke: 'Unsplash: unsplash.com/oauth/applications, the app; delete it or make new keys.',
      shape: 'contextual',
      keywords: ['unsplash'],
      pattern: /(?<!ix(?:id|lib)=|photo-)(?<secret>[A-Za-z0-9_-]{43})/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: ['UNSPLASH_ACCESS_KEY=<base64url:43>', 'https://api.unsplash.com/photos/random?client_id=<alnum:43>'],
      ignores: {
        'one character short': 'UNSPLASH_ACCESS_KEY=<alnum:42>',
        'the address of a picture': 'https://images.unsplash.com/photo-<digits:13>-<hex:12>?ixid=<alnum:43>',
      },
    },
  ],
}
