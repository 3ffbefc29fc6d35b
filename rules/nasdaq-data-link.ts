import type { Issuer } from '../src/rules/rule.ts'

export const nasdaqDataLink: Issuer = {
  id: 'nasdaq-data-link',
  name: 'Nasdaq Data Link (Quandl)',
  sources: [{ url: 'https://docs.data.nasdaq.com/docs/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nasdaq-data-link-api-key',
      title: 'Nasdaq Data Link API key',
      severity: 'low',
      grants: 'Reads the data sets that its account has paid for.',
      revoke: 'Nasdaq Data Link: Account settings, API key; rotate the key.',
      shape: 'contextual',
      keywords: [
        'quandl',
        'nasdaq_data_link',
        'nasdaq-data-link',
        'nasdaq data link',
        'nasdaqdatalink',
        'data.nasdaq.com',
      ],
      pattern: /(?<secret>[A-Za-z0-9_-]{20})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['NASDAQ_DATA_LINK_API_KEY=<alnum:20>', "quandl.ApiConfig.api_key = '<alnum:20>'"],
      ignores: {
        'one character short': 'QUANDL_API_KEY=<alnum:19>',
        'a data set': 'quandl.get("WIKI-PRICES-AAPL-2024")',
      },
    },
  ],
}
