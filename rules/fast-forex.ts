import type { Issuer } from '../src/rules/rule.ts'

export const fastForex: Issuer = {
  id: 'fast-forex',
  name: 'fastFOREX',
  sources: [{ url: 'https://fastforex.readme.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fast-forex-api-key',
      title: 'fastFOREX API key',
      severity: 'low',
      grants: 'Asks for exchange rates at the expense of its owner.',
      shape: 'contextual',
      keywords: ['fastforex', 'fast_forex'],
      pattern: /(?<secret>[0-9a-f]{10}-[0-9a-f]{10}-[0-9a-z]{6})/,
      entropyMin: 3,
      matches: [
        'FASTFOREX_API_KEY=<hex:10>-<hex:10>-<lownum:6>',
        'https://api.fastforex.io/fetch-all?api_key=<hex:10>-<hex:10>-<lownum:6>',
      ],
      ignores: {
        'one character short': 'FASTFOREX_API_KEY=<hex:10>-<hex:10>-<lownum:5>',
        'nothing names the vendor': 'value = "<hex:10>-<hex:10>-<lownum:6>"',
      },
    },
  ],
}
