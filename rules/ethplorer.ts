import type { Issuer } from '../src/rules/rule.ts'

export const ethplorer: Issuer = {
  id: 'ethplorer',
  name: 'Ethplorer',
  sources: [{ url: 'https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ethplorer-api-key',
      title: 'Ethplorer API key',
      severity: 'low',
      grants: 'Asks about tokens at the expense of its owner.',
      shape: 'contextual',
      keywords: ['ethplorer'],
      pattern: /(?<secret>EK-[A-Za-z0-9]{5}-[A-Za-z0-9]{7}-[A-Za-z0-9]{5})/,
      entropyMin: 3,
      matches: [
        'ETHPLORER_API_KEY=EK-<alnum:5>-<alnum:7>-<alnum:5>',
        'https://api.ethplorer.io/getTop?apiKey=EK-<alnum:5>-<alnum:7>-<alnum:5>',
      ],
      ignores: {
        'one character short': 'ETHPLORER_API_KEY=EK-<alnum:5>-<alnum:7>-<alnum:4>',
        'nothing names the vendor': 'value = "EK-<alnum:5>-<alnum:7>-<alnum:5>"',
      },
    },
  ],
}
