import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Checkout.com: Dashboard, Developers, Keys; delete the key.'

export const checkoutCom: Issuer = {
  id: 'checkout-com',
  name: 'Checkout.com',
  sources: [{ url: 'https://www.checkout.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'checkout-com-secret-key',
      title: 'Checkout.com secret key',
      severity: 'critical',
      grants: 'Takes and refunds payments, and reads customers.',
      revoke: REVOKE,
      keywords: ['sk_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>sk_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['CHECKOUT_SECRET_KEY=sk_<uuid>', '"secretKey": "sk_<uuid>"'],
      ignores: {
        'one character short': 'sk_<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'part of a longer name': 'task_<uuid>',
      },
    },
    {
      id: 'checkout-com-secret-key-nas',
      title: 'Checkout.com secret key (27 characters)',
      severity: 'critical',
      grants: 'Takes and refunds payments, and reads customers.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['checkout'],
      pattern: /(?<secret>sk_[a-z0-9]{26}[a-z0-9*#$=])/,
      entropyMin: 3.3,
      matches: ['CHECKOUT_SECRET_KEY=sk_<lownum:26>*', 'checkout:\n  secret: "sk_<lownum:27>"'],
      ignores: { 'one character short': 'checkout: sk_<lownum:25>*', 'nothing names the vendor': 'sk_<lownum:27>' },
    },
    {
      id: 'checkout-com-sandbox-key',
      title: 'Checkout.com secret key (sandbox)',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Checkout.com: Dashboard of the sandbox, Developers, Keys; delete the key.',
      keywords: ['sk_test_', 'sk_sbox_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>sk_test_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|sk_sbox_[a-z0-9]{26}[a-z0-9*#$=])(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['CHECKOUT_SECRET_KEY=sk_test_<uuid>', '"secretKey": "sk_sbox_<lownum:26>#"'],
      ignores: { 'one character short': 'sk_sbox_<lownum:25>*', 'a placeholder': 'sk_sbox_<repeat:x:27>' },
    },
  ],
}
