import type { Issuer } from '../src/rules/rule.ts'

export const paypal: Issuer = {
  id: 'paypal',
  name: 'PayPal',
  sources: [{ url: 'https://developer.paypal.com/api/rest/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'paypal-client-secret',
      title: 'PayPal REST client secret',
      severity: 'critical',
      grants: 'With the client id, takes, refunds and pays out money, and reads transactions.',
      revoke:
        'PayPal: Developer Dashboard, Apps & Credentials (developer.paypal.com/dashboard/applications); add a second secret and disable this one.',
      shape: 'contextual',
      keywords: ['paypal'],
      pattern: /(?<secret>E[A-Za-z0-9_-]{79})/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: ['PAYPAL_CLIENT_SECRET=E<base64url:78>Q', 'paypal:\n  client-secret: "E<base64url:78>w"'],
      ignores: {
        'one character short': 'PAYPAL_CLIENT_SECRET: E<base64url:77>_',
        'a client id': 'paypal id = A<base64url:79>',
      },
    },
  ],
}
