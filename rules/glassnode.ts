import type { Issuer } from '../src/rules/rule.ts'

export const glassnode: Issuer = {
  id: 'glassnode',
  name: 'Glassnode',
  sources: [{ url: 'https://docs.glassnode.com/basic-api/api-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'glassnode-api-key',
      title: 'Glassnode API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      revoke: 'Glassnode Studio: account, API; delete the key.',
      shape: 'contextual',
      keywords: ['glassnode'],
      pattern: /(?<secret>[A-Za-z0-9]{27})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'GLASSNODE_API_KEY=<alnum:27>',
        'https://api.glassnode.com/v1/metrics/market/price_usd?a=BTC&api_key=<alnum:27>',
      ],
      ignores: {
        'one character short': 'GLASSNODE_API_KEY=<alnum:26>',
        'a placeholder': 'GLASSNODE_API_KEY=<repeat:x:27>',
        'nothing names the vendor': 'value = "<alnum:27>"',
      },
    },
  ],
}
