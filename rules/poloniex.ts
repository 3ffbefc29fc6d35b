import type { Issuer } from '../src/rules/rule.ts'

export const poloniex: Issuer = {
  id: 'poloniex',
  name: 'Poloniex',
  sources: [{ url: 'https://api-docs.poloniex.com/spot/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'poloniex-api-secret',
      title: 'Poloniex API secret',
      severity: 'critical',
      grants: 'With its key, trades, and withdraws where that is allowed.',
      revoke: 'Poloniex: API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['poloniex'],
      pattern: /(?<secret>[0-9a-f]{128})/,
      entropyMin: 3.3,
      matches: [
        'POLONIEX_SECRET=<hex:128>',
        "polo = poloniex.Poloniex('<upnum:8>-<upnum:8>-<upnum:8>-<upnum:8>', '<hex:128>')",
      ],
      ignores: { 'one character short': 'POLONIEX_SECRET=<hex:127>', 'a placeholder': 'poloniex: <repeat:0:128>' },
    },
    {
      id: 'poloniex-api-key',
      title: 'Poloniex API key',
      severity: 'low',
      grants: 'Names the account; together with its secret, it trades.',
      revoke: 'Poloniex: Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['poloniex'],
      pattern: /(?<secret>[0-9A-Z]{8}-[0-9A-Z]{8}-[0-9A-Z]{8}-[0-9A-Z]{8})/,
      entropyMin: 3.2,
      matches: ['POLONIEX_API_KEY=<upnum:8>-<upnum:8>-<upnum:8>-<upnum:8>'],
      ignores: { 'one character short': 'POLONIEX_API_KEY=<upnum:8>-<upnum:8>-<upnum:8>-<upnum:7>' },
    },
  ],
}
