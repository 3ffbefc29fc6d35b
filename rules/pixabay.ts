import type { Issuer } from '../src/rules/rule.ts'

export const pixabay: Issuer = {
  id: 'pixabay',
  name: 'Pixabay',
  sources: [{ url: 'https://pixabay.com/api/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pixabay-api-key',
      title: 'Pixabay API key',
      severity: 'low',
      grants: 'Searches pictures at the expense of its rate limit.',
      revoke: 'Pixabay: write to its support; keys are free.',
      shape: 'contextual',
      keywords: ['pixabay'],
      pattern: /(?<secret>[0-9]{5,10}-[0-9a-f]{25})/,
      entropyMin: 3,
      matches: ['PIXABAY_API_KEY=<digits:8>-<hex:25>', 'https://pixabay.com/api/?key=<digits:7>-<hex:25>&q=owl'],
      ignores: {
        'one character short': 'PIXABAY_API_KEY=<digits:8>-<hex:24>',
        'a placeholder': 'pixabay: <repeat:0:8>-<repeat:0:25>',
      },
    },
  ],
}
