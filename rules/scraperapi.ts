import type { Issuer } from '../src/rules/rule.ts'

export const scraperapi: Issuer = {
  id: 'scraperapi',
  name: 'ScraperAPI',
  sources: [{ url: 'https://docs.scraperapi.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scraperapi-api-key',
      title: 'ScraperAPI API key',
      severity: 'low',
      grants: 'Fetches pages at the expense of the account.',
      revoke: 'ScraperAPI: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['scraperapi', 'scraper_api', 'scraper-api'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['SCRAPERAPI_API_KEY=<hex:32>', 'http://api.scraperapi.com/?api_key=<hex:32>&url=https://acme.test'],
      ignores: { 'one character short': 'SCRAPERAPI_API_KEY=<hex:31>', 'a placeholder': 'scraperapi: <repeat:0:32>' },
    },
  ],
}
