import type { Issuer } from '../src/rules/rule.ts'

export const kucoin: Issuer = {
  id: 'kucoin',
  name: 'KuCoin',
  sources: [{ url: 'https://www.kucoin.com/docs-new/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kucoin-api-secret',
      title: 'KuCoin API secret',
      severity: 'critical',
      grants: 'With the key and its passphrase, reads balances, trades, and withdraws where that is permitted.',
      revoke: 'KuCoin: API management; delete the key.',
      shape: 'contextual',
      keywords: ['kucoin'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['KUCOIN_API_SECRET=<uuid>', 'kucoin: { secretKey: "<uuid>", passphrase: "x" }'],
      ignores: {
        'one character short': 'KUCOIN_API_SECRET=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'KUCOIN_API_SECRET=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
    {
      id: 'kucoin-api-key',
      title: 'KuCoin API key',
      severity: 'low',
      grants: 'Nothing without its secret and its passphrase.',
      revoke: 'KuCoin: API management; delete the key.',
      shape: 'contextual',
      keywords: ['kucoin'],
      pattern: /(?<secret>[0-9a-f]{24})/,
      entropyMin: 2.7,
      matches: ['KUCOIN_API_KEY=<hex:24>', 'kucoin: { apiKey: "<hex:24>" }'],
      ignores: {
        'one character short': 'KUCOIN_API_KEY=<hex:23>',
        'a placeholder': 'KUCOIN_API_KEY=<repeat:0:24>',
        'nothing names the vendor': 'value = "<hex:24>"',
      },
    },
  ],
}
