import type { Issuer } from '../src/rules/rule.ts'

export const serpapi: Issuer = {
  id: 'serpapi',
  name: 'SerpApi',
  sources: [{ url: 'https://serpapi.com/search-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'serpapi-api-key',
      title: 'SerpApi API key',
      severity: 'medium',
      grants: 'Searches the web at the expense of the account.',
      revoke: 'SerpApi: serpapi.com/manage-api-key; regenerate the key.',
      shape: 'contextual',
      keywords: ['serpapi', 'serp_api', 'serp-api'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: [
        'SERPAPI_API_KEY=<hex:64>',
        'https://serpapi.com/search.json?engine=google&q=owl&api_key=<hex:64>',
        'search = serpapi.Client(api_key="<hex:64>")',
      ],
      ignores: { 'one character short': 'SERPAPI_API_KEY=<hex:63>', 'a placeholder': 'serpapi: <repeat:0:64>' },
    },
  ],
}
