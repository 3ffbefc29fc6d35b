import type { Issuer } from '../src/rules/rule.ts'

export const coinbase: Issuer = {
  id: 'coinbase',
  name: 'Coinbase',
  sources: [{ url: 'https://docs.cdp.coinbase.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'coinbase-exchange-secret',
      title: 'Coinbase Exchange (or Prime) API secret',
      severity: 'critical',
      grants: 'With the API key and the passphrase, trades and, if allowed, withdraws.',
      revoke: 'Coinbase Exchange: Settings, API; delete the key.',
      shape: 'contextual',
      keywords: ['coinbase', 'cb-access', 'cb_access', 'cbaccess'],
      pattern: /(?<secret>[A-Za-z0-9+/]{86}==)/,
      entropyMin: 4.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['COINBASE_API_SECRET=<base64:86>==', 'coinbase:\n  secret: "<base64:86>=="'],
      ignores: { 'one character short': 'coinbase: <base64:85>==', 'nothing names the vendor': '<base64:86>==' },
    },
    {
      id: 'coinbase-access-token',
      title: 'Coinbase access token or Commerce key',
      severity: 'high',
      grants: 'Reads, and often moves, what the account holds.',
      revoke: 'Coinbase: Settings, Activity, Third-party applications; revoke the access.',
      shape: 'contextual',
      keywords: ['coinbase'],
      pattern: /(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.3,
      matches: ['COINBASE_ACCESS_TOKEN=<hex:64>', 'coinbase.Client(access_token="<hex:64>")'],
      ignores: { 'one character short': 'coinbase <hex:63>', 'nothing names the vendor': 'checksum: <hex:64>' },
    },
  ],
}
