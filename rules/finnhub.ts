import type { Issuer } from '../src/rules/rule.ts'

export const finnhub: Issuer = {
  id: 'finnhub',
  name: 'Finnhub',
  sources: [{ url: 'https://finnhub.io/docs/api/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'finnhub-api-key',
      title: 'Finnhub API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      revoke: 'Finnhub: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['finnhub'],
      pattern: /(?<secret>(?=[a-z]{0,19}[0-9])[a-z0-9]{20}(?:[a-z0-9]{20})?)/,
      entropyMin: 3.2,
      matches: ['FINNHUB_API_KEY=<lownum:20>', 'https://finnhub.io/api/v1/quote?symbol=AAPL&token=<lownum:40>'],
      ignores: {
        'one character short': 'FINNHUB_API_KEY=<lownum:19>',
        'a placeholder': 'FINNHUB_API_KEY=<repeat:x:20>',
        'nothing names the vendor': 'value = "<lownum:20>"',
      },
    },
  ],
}
