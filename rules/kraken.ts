import type { Issuer } from '../src/rules/rule.ts'

export const kraken: Issuer = {
  id: 'kraken',
  name: 'Kraken',
  sources: [{ url: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kraken-api-secret',
      title: 'Kraken private key',
      severity: 'critical',
      grants: 'With the API key, reads balances, trades, and withdraws where that is permitted.',
      revoke: 'Kraken: Settings, Connections & API; delete the key.',
      shape: 'contextual',
      keywords: ['kraken'],
      pattern: /(?<secret>[A-Za-z0-9+/_-]{80,90}={0,2})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['KRAKEN_API_SECRET=<base64:86>==', 'kraken: { secret: "<base64:86>==" }'],
      ignores: {
        'one character short': 'KRAKEN_API_SECRET=<base64:79>',
        'a placeholder': 'KRAKEN_API_SECRET=<repeat:x:86>==',
        'nothing names the vendor': 'value = "<base64:86>=="',
      },
    },
    {
      id: 'kraken-api-key',
      title: 'Kraken API key',
      severity: 'low',
      grants: 'Nothing without its private key.',
      revoke: 'Kraken: Settings, Connections & API; delete the key.',
      shape: 'contextual',
      keywords: ['kraken'],
      pattern: /(?<secret>[A-Za-z0-9+/]{56})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['KRAKEN_API_KEY=<base64:56>', 'kraken: { key: "<base64:56>" }'],
      ignores: {
        'one character short': 'KRAKEN_API_KEY=<base64:55>',
        'a placeholder': 'KRAKEN_API_KEY=<repeat:x:56>',
        'nothing names the vendor': 'value = "<base64:56>"',
      },
    },
  ],
}
