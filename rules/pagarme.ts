import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Pagar.me: Dashboard, Configurações, Chaves; make a new key and delete this one.'

export const pagarme: Issuer = {
  id: 'pagarme',
  name: 'Pagar.me',
  sources: [{ url: 'https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pagarme-live-api-key',
      title: 'Pagar.me live API key',
      severity: 'critical',
      grants: 'Charges, refunds and transfers in the name of the account, and reads its customers.',
      revoke: REVOKE,
      keywords: ['ak_live_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ak_live_[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['PAGARME_API_KEY=ak_live_<alnum:30>', "pagarme.client.connect({ api_key: 'ak_live_<alnum:30>' })"],
      ignores: {
        'one character short': 'PAGARME_API_KEY=ak_live_<alnum:29>',
        'a placeholder': 'PAGARME_API_KEY=ak_live_<repeat:x:30>',
      },
    },
    {
      id: 'pagarme-test-api-key',
      title: 'Pagar.me test API key',
      severity: 'low',
      grants: 'Charges nothing: it belongs to the test mode.',
      revoke: REVOKE,
      keywords: ['ak_test_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ak_test_[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['PAGARME_API_KEY=ak_test_<alnum:30>', '"api_key": "ak_test_<alnum:30>"'],
      ignores: {
        'one character short': 'PAGARME_API_KEY=ak_test_<alnum:29>',
        'a placeholder': 'PAGARME_API_KEY=ak_test_<repeat:x:30>',
      },
    },
  ],
}
