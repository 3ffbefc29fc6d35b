import type { Issuer } from '../src/rules/rule.ts'

export const razorpay: Issuer = {
  id: 'razorpay',
  name: 'Razorpay',
  sources: [{ url: 'https://razorpay.com/docs/api/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'razorpay-key-id',
      title: 'Razorpay key id',
      severity: 'low',
      keywords: ['rzp_live_', 'rzp_test_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rzp_(?:live|test)_[A-Za-z0-9]{14})(?![A-Za-z0-9_])/,
      partnerOnly: true,
      matches: ['RAZORPAY_KEY_ID=rzp_live_<alnum:14>', 'key: "rzp_test_<alnum:14>"'],
      ignores: { 'one character short': 'rzp_live_<alnum:13>' },
    },
    {
      id: 'razorpay-key-secret',
      title: 'Razorpay key secret',
      severity: 'critical',
      grants: 'With the key id beside it, takes and refunds payments, and reads customers.',
      revoke: 'Razorpay: Dashboard, Account & Settings, API Keys; regenerate the key.',
      shape: 'contextual',
      keywords: ['razorpay', 'key_secret', 'keysecret', 'key-secret', 'rzp_live_', 'rzp_test_', 'secret'],
      pattern: /(?<secret>[A-Za-z0-9]{24})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      requires: { rule: 'razorpay-key-id', lines: 10 },
      matches: [
        'RAZORPAY_KEY_ID=rzp_live_<alnum:14>\nRAZORPAY_KEY_SECRET=<alnum:24>',
        "new Razorpay({ key_id: 'rzp_test_<alnum:14>', key_secret: '<alnum:24>' })",
        'curl -u rzp_live_<alnum:14>:<alnum:24> https://api.razorpay.com/v1/payments',
      ],
      ignores: {
        'one character short': 'rzp_live_<alnum:14>:<alnum:23>',
        'without the key id': "razorpay: '<alnum:24>'",
      },
    },
  ],
}
