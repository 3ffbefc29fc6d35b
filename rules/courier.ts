import type { Issuer } from '../src/rules/rule.ts'

export const courier: Issuer = {
  id: 'courier',
  name: 'Courier',
  sources: [{ url: 'https://www.courier.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'courier-auth-token',
      title: 'Courier API key',
      severity: 'high',
      grants: 'Sends messages to the users of the product, and reads those sent.',
      revoke: 'Courier: Settings, API keys; rotate the key.',
      keywords: ['pk_prod_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>pk_prod_[0-9A-Z]{28})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['COURIER_AUTH_TOKEN=pk_prod_<upnum:28>', 'Authorization: Bearer pk_prod_<upnum:28>'],
      ignores: {
        'one character short': 'COURIER_AUTH_TOKEN=pk_prod_<upnum:27>',
        'a placeholder': 'COURIER_AUTH_TOKEN=pk_prod_<repeat:X:28>',
      },
    },
    {
      id: 'courier-test-auth-token',
      title: 'Courier test API key',
      severity: 'low',
      grants: 'Sends messages of the test environment.',
      revoke: 'Courier: Settings, API keys; rotate the key.',
      keywords: ['pk_test_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>pk_test_[0-9A-Z]{28})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['COURIER_AUTH_TOKEN=pk_test_<upnum:28>', 'Authorization: Bearer pk_test_<upnum:28>'],
      ignores: {
        'one character short': 'COURIER_AUTH_TOKEN=pk_test_<upnum:27>',
        'a placeholder': 'COURIER_AUTH_TOKEN=pk_test_<repeat:X:28>',
      },
    },
  ],
}
