import type { Issuer } from '../src/rules/rule.ts'

export const firecrawl: Issuer = {
  id: 'firecrawl',
  name: 'Firecrawl',
  sources: [{ url: 'https://docs.firecrawl.dev/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'firecrawl-api-key',
      title: 'Firecrawl API key',
      severity: 'medium',
      grants: 'Scrapes and crawls at the expense of its owner.',
      revoke: 'Firecrawl dashboard: API keys; delete the key.',
      keywords: ['fc-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>fc-[0-9a-f]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['FIRECRAWL_API_KEY=fc-<hex:32>', "new FirecrawlApp({ apiKey: 'fc-<hex:32>' })"],
      ignores: {
        'one character short': 'FIRECRAWL_API_KEY=fc-<hex:31>',
        'a placeholder': 'FIRECRAWL_API_KEY=fc-<repeat:0:32>',
      },
    },
  ],
}
