import type { Issuer } from '../src/rules/rule.ts'

export const scrapingbee: Issuer = {
  id: 'scrapingbee',
  name: 'ScrapingBee',
  sources: [{ url: 'https://www.scrapingbee.com/documentation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scrapingbee-api-key',
      title: 'ScrapingBee API key',
      severity: 'low',
      grants: 'Fetches pages at the expense of the account.',
      revoke: 'ScrapingBee: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['scrapingbee', 'scraping_bee'],
      pattern: /(?<![#/@])(?<secret>[A-Z0-9]{80})/,
      entropyMin: 3,
      matches: [
        'SCRAPINGBEE_API_KEY=<upnum:80>',
        'https://app.scrapingbee.com/api/v1/?api_key=<upnum:80>&url=https://acme.test',
      ],
      ignores: {
        'one character short': 'SCRAPINGBEE_API_KEY=<upnum:79>',
        'a placeholder': 'scrapingbee: <repeat:X:80>',
      },
    },
  ],
}
