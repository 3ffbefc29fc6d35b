import type { Issuer } from '../src/rules/rule.ts'

export const exchangerateApi: Issuer = {
  id: 'exchangerate-api',
  name: 'ExchangeRate-API',
  sources: [{ url: 'https://www.exchangerate-api.com/docs/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'exchangerate-api-key-in-url',
      title: 'ExchangeRate-API key in an address',
      severity: 'low',
      grants: 'Asks for exchange rates at the expense of its owner.',
      keywords: ['exchangerate-api.com/v6/'],
      pattern: /exchangerate-api\.com\/v6\/(?<secret>[0-9a-f]{24})(?![A-Za-z0-9])/,
      entropyMin: 2.7,
      matches: [
        'https://v6.exchangerate-api.com/v6/<hex:24>/latest/USD',
        "fetch('https://v6.exchangerate-api.com/v6/<hex:24>/pair/EUR/GBP')",
      ],
      ignores: {
        'one character short': 'https://v6.exchangerate-api.com/v6/<hex:23>/latest/USD',
        'a placeholder': 'https://v6.exchangerate-api.com/v6/<repeat:0:24>/latest/USD',
      },
    },
    {
      id: 'exchangerate-api-key',
      title: 'ExchangeRate-API key',
      severity: 'low',
      grants: 'Asks for exchange rates at the expense of its owner.',
      shape: 'contextual',
      keywords: [
        'exchangerate-api',
        'exchangerate_api',
        'exchangerateapi',
        'exchange_rate_api',
        'exchange-rate-api',
        'exchangerate',
        'exchange-rate',
      ],
      pattern: /(?<secret>[0-9a-f]{24})/,
      entropyMin: 2.7,
      matches: ['EXCHANGERATE_API_KEY=<hex:24>', 'exchangerate_api: { key: "<hex:24>" }'],
      ignores: {
        'one character short': 'EXCHANGERATE_API_KEY=<hex:23>',
        'a placeholder': 'EXCHANGERATE_API_KEY=<repeat:0:24>',
        'nothing names the vendor': 'value = "<hex:24>"',
      },
    },
  ],
}
