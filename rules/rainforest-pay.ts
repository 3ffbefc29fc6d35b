import type { Issuer } from '../src/rules/rule.ts'

export const rainforestPay: Issuer = {
  id: 'rainforest-pay',
  name: 'Rainforest Pay',
  sources: [{ url: 'https://docs.rainforestpay.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rainforest-pay-api-key',
      title: 'Rainforest Pay API key',
      severity: 'critical',
      grants: 'Charges, refunds and pays out for the merchants of the platform.',
      revoke: 'Rainforest: Platform portal, API keys; revoke the key.',
      keywords: ['apikey_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>apikey_[0-9a-z]{64})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      checks: ['hexadecimal'],
      matches: ['RAINFOREST_API_KEY=apikey_<hex:64>', 'Authorization: Bearer apikey_<hex:64>'],
      ignores: {
        'one character short': 'RAINFOREST_API_KEY=apikey_<hex:63>',
        'a placeholder': 'RAINFOREST_API_KEY=apikey_<repeat:x:64>',
      },
    },
  ],
}
