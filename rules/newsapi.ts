import type { Issuer } from '../src/rules/rule.ts'

export const newsapi: Issuer = {
  id: 'newsapi',
  name: 'News API',
  sources: [{ url: 'https://newsapi.org/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'newsapi-api-key',
      title: 'News API key',
      severity: 'low',
      grants: 'Searches news at the expense of the account.',
      revoke: 'News API: newsapi.org/account; reset the key.',
      shape: 'contextual',
      keywords: ['newsapi', 'news_api', 'news-api', 'news api'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'NEWS_API_KEY=<hex:32>',
        'https://newsapi.org/v2/top-headlines?country=no&apiKey=<hex:32>',
        "newsapi = NewsApiClient(api_key='<hex:32>')",
      ],
      ignores: { 'one character short': 'NEWS_API_KEY=<hex:31>', 'a placeholder': 'newsapi: <repeat:0:32>' },
    },
  ],
}
