import type { Issuer } from '../src/rules/rule.ts'

export const bitmex: Issuer = {
  id: 'bitmex',
  name: 'BitMEX',
  sources: [{ url: 'https://www.bitmex.com/app/apiKeysUsage', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitmex-api-secret',
      title: 'BitMEX API secret',
      severity: 'critical',
      grants: 'With the key id, reads positions, trades, and withdraws where that is permitted.',
      revoke: 'BitMEX: API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['bitmex'],
      pattern: /(?<secret>[A-Za-z0-9_-]{48})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['BITMEX_API_SECRET=<base64url:48>', 'bitmex: { secret: "<base64url:48>" }'],
      ignores: {
        'one character short': 'BITMEX_API_SECRET=<base64url:47>',
        'a placeholder': 'BITMEX_API_SECRET=<repeat:x:48>',
        'nothing names the vendor': 'value = "<base64url:48>"',
      },
    },
    {
      id: 'bitmex-api-key-id',
      title: 'BitMEX API key id',
      severity: 'low',
      grants: 'Nothing without its secret.',
      shape: 'contextual',
      keywords: ['bitmex'],
      pattern: /(?<secret>[A-Za-z0-9_-]{24})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      partnerOnly: true,
      matches: ['BITMEX_API_KEY=<base64url:24>'],
      ignores: {
        'one character short': 'BITMEX_API_KEY=<base64url:23>',
        'a placeholder': 'BITMEX_API_KEY=<repeat:x:24>',
        'nothing names the vendor': 'value = "<base64url:24>"',
      },
    },
  ],
}
