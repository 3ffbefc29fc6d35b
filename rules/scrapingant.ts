import type { Issuer } from '../src/rules/rule.ts'

export const scrapingant: Issuer = {
  id: 'scrapingant',
  name: 'ScrapingAnt',
  sources: [{ url: 'https://docs.scrapingant.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scrapingant-api-key',
      title: 'ScrapingAnt API key',
      severity: 'low',
      grants: 'Fetches pages at the expense of the account.',
      revoke: 'ScrapingAnt: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['scrapingant', 'scraping_ant'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'SCRAPINGANT_API_KEY=<hex:32>',
        'https://api.scrapingant.com/v2/general?url=https://acme.test&x-api-key=<hex:32>',
      ],
      ignores: { 'one character short': 'SCRAPINGANT_API_KEY=<hex:31>', 'a placeholder': 'scrapingant: <repeat:0:32>' },
    },
  ],
}
