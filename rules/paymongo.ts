import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'PayMongo: Dashboard, Developers; roll the key.'

export const paymongo: Issuer = {
  id: 'paymongo',
  name: 'PayMongo',
  sources: [{ url: 'https://developers.paymongo.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'paymongo-secret-key',
      title: 'PayMongo live secret key',
      severity: 'critical',
      grants: 'Charges and refunds in the name of the account, and reads its customers.',
      revoke: REVOKE,
      keywords: ['paymongo'],
      // Stripe uses the same prefix: the name of the vendor before it decides.
      pattern:
        /(?:paymongo|PAYMONGO|[Pp]ay[Mm]ongo)[^\r\n]{0,60}?(?<![A-Za-z0-9_])(?<secret>sk_live_[A-Za-z0-9]{24})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['PAYMONGO_SECRET_KEY=sk_live_<alnum:24>', "const paymongo = new PayMongo('sk_live_<alnum:24>')"],
      ignores: {
        'one character short': 'PAYMONGO_SECRET_KEY=sk_live_<alnum:23>',
        'a publishable key': 'PAYMONGO_PUBLIC_KEY=pk_live_<alnum:24>',
      },
    },
    {
      id: 'paymongo-test-secret-key',
      title: 'PayMongo test secret key',
      severity: 'low',
      grants: 'Charges nothing: it belongs to the test mode.',
      revoke: REVOKE,
      keywords: ['paymongo'],
      pattern:
        /(?:paymongo|PAYMONGO|[Pp]ay[Mm]ongo)[^\r\n]{0,60}?(?<![A-Za-z0-9_])(?<secret>sk_test_[A-Za-z0-9]{24})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: [
        'PAYMONGO_SECRET_KEY=sk_test_<alnum:24>',
        'curl https://api.paymongo.com/v1/links -u sk_test_<alnum:24>:',
      ],
      ignores: {
        'one character short': 'PAYMONGO_SECRET_KEY=sk_test_<alnum:23>',
        'a publishable key': 'PAYMONGO_PUBLIC_KEY=pk_test_<alnum:24>',
      },
    },
  ],
}
