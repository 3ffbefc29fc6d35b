import type { Issuer } from '../src/rules/rule.ts'

export const paystack: Issuer = {
  id: 'paystack',
  name: 'Paystack',
  sources: [{ url: 'https://paystack.com/docs/api/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'paystack-secret-key',
      title: 'Paystack secret key (live)',
      severity: 'critical',
      grants: 'Charges cards, refunds and transfers money, and reads customers.',
      revoke: 'Paystack: Dashboard, Settings, API Keys & Webhooks; generate a new secret key.',
      keywords: ['sk_live_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sk_live_[0-9a-z]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['PAYSTACK_SECRET_KEY=sk_live_<hex:40>', '"Authorization": "Bearer sk_live_<hex:40>"'],
      ignores: { 'one character short': 'sk_live_<hex:39>', 'a placeholder': 'sk_live_<repeat:x:40>' },
    },
    {
      id: 'paystack-test-key',
      title: 'Paystack secret key (test)',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Paystack: Dashboard in test mode, Settings, API Keys & Webhooks; generate a new secret key.',
      keywords: ['sk_test_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sk_test_[0-9a-z]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['PAYSTACK_SECRET_KEY=sk_test_<hex:40>', "paystack('sk_test_<hex:40>')"],
      ignores: { 'one character short': 'sk_test_<hex:39>', 'a placeholder': 'sk_test_<repeat:x:40>' },
    },
  ],
}
