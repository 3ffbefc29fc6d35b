import type { Issuer } from '../src/rules/rule.ts'

export const nytimes: Issuer = {
  id: 'nytimes',
  name: 'New York Times APIs',
  sources: [{ url: 'https://developer.nytimes.com/get-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nytimes-api-key',
      title: 'New York Times API key',
      severity: 'low',
      grants: 'Searches articles at the expense of its daily limit.',
      revoke: 'New York Times: developer.nytimes.com, Apps, the app; delete the key.',
      shape: 'contextual',
      keywords: [
        'nytimes',
        'nyt_api',
        'nyt_key',
        'nytapi',
        'nyt-api',
        'newyorktimes',
        'new_york_times',
        'new-york-times',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['NYT_API_KEY=<alnum:32>', 'https://api.nytimes.com/svc/topstories/v2/home.json?api-key=<alnum:32>'],
      ignores: { 'one character short': 'NYTIMES_API_KEY=<alnum:31>', 'a placeholder': 'nytimes: <repeat:x:32>' },
    },
  ],
}
