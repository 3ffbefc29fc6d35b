import type { Issuer } from '../src/rules/rule.ts'

export const robinhood: Issuer = {
  id: 'robinhood',
  name: 'Robinhood Crypto',
  sources: [{ url: 'https://docs.robinhood.com/crypto/trading/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'robinhood-crypto-api-key',
      title: 'Robinhood Crypto API key',
      severity: 'medium',
      grants: 'With the private key that signs its requests, trades the crypto currencies of the account.',
      revoke: 'Robinhood: account settings (web), Crypto, API trading; disable the key.',
      keywords: ['rh-api-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>rh-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['ROBINHOOD_API_KEY=rh-api-<uuid>', 'API_KEY = "rh-api-<uuid>"'],
      ignores: {
        'one character short': 'ROBINHOOD_API_KEY=rh-api-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'ROBINHOOD_API_KEY=rh-api-00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
