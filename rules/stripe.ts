import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Stripe: Dashboard, Developers, API keys (dashboard.stripe.com/apikeys); roll or delete the key.'
const REVOKE_TEST =
  'Stripe: Dashboard in test mode, Developers, API keys (dashboard.stripe.com/test/apikeys); roll or delete the key.'

export const stripe: Issuer = {
  id: 'stripe',
  name: 'Stripe',
  sources: [{ url: 'https://docs.stripe.com/keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'stripe-secret-key',
      title: 'Stripe secret key (live)',
      severity: 'critical',
      grants: 'Moves money: charges, refunds and pays out, and reads all customers.',
      revoke: REVOKE,
      keywords: ['sk_live_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>sk_live_(?!a2V5Xz)(?:[A-Za-z0-9]{24,36}|[A-Za-z0-9]{60,247}))(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: [
        'STRIPE_SECRET_KEY=<stripe-key:sk_live_>',
        'const stripe = require("stripe")("sk_live_<alnum:24>")',
        'curl https://api.stripe.com/v1/charges -u <stripe-key:sk_live_>:',
      ],
      ignores: {
        'too short': 'sk_live_<alnum:23>',
        'a placeholder': 'STRIPE_SECRET_KEY=sk_live_<repeat:x:24>',
        'another letter': 'wk_live_<alnum:24>',
      },
    },
    {
      id: 'stripe-restricted-key',
      title: 'Stripe restricted key (live)',
      severity: 'high',
      grants: 'Does what its owner ticked for it: often reads customers and charges, sometimes moves money.',
      revoke: REVOKE,
      keywords: ['rk_live_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rk_live_[A-Za-z0-9]{24,247})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['STRIPE_KEY=<stripe-key:rk_live_>', '"stripe": { "key": "rk_live_<alnum:24>" }'],
      ignores: { 'too short': 'rk_live_<alnum:23>', 'a placeholder': 'STRIPE_KEY=rk_live_...' },
    },
    {
      id: 'stripe-organization-key',
      title: 'Stripe organisation API key (live)',
      severity: 'critical',
      grants: 'Moves money in every account of an organisation.',
      revoke: REVOKE,
      keywords: ['sk_org_live_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sk_org_live_[A-Za-z0-9]{24,247})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['STRIPE_ORG_KEY=<stripe-key:sk_org_live_>', "new Stripe('sk_org_live_<alnum:24>')"],
      ignores: { 'too short': 'sk_org_live_<alnum:23>', 'a placeholder': 'sk_org_live_<repeat:x:24>' },
    },
    {
      id: 'stripe-test-key',
      title: 'Stripe test key',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: REVOKE_TEST,
      keywords: ['sk_test_', 'rk_test_', 'sk_org_test_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>(?:[sr]k|sk_org)_test_(?!a2V5Xz)(?:[A-Za-z0-9]{24,36}|[A-Za-z0-9]{60,247}))(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: [
        'STRIPE_SECRET_KEY=<stripe-key:sk_test_>',
        'Stripe.api_key = "rk_test_<alnum:24>"',
        'key: <stripe-key:sk_org_test_>',
      ],
      ignores: { 'too short': 'sk_test_<alnum:23>', 'a placeholder': 'STRIPE_SECRET_KEY=sk_test_<repeat:x:24>' },
    },
    {
      id: 'stripe-webhook-secret',
      title: 'Stripe (or Svix) webhook signing secret',
      severity: 'medium',
      grants: 'Signs events that the receiver takes for genuine, such as a payment that never was.',
      revoke: 'Stripe: Dashboard, Developers, Webhooks, the endpoint, Roll secret.',
      keywords: ['whsec_'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>whsec_[A-Za-z0-9+/]{32,64}={0,2})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 3.5,
      matches: [
        'STRIPE_WEBHOOK_SECRET=whsec_<alnum:32>',
        'stripe listen --print-secret # whsec_<hex:64>',
        '"signingSecret": "whsec_<base64:32>"',
      ],
      ignores: { 'too short': 'whsec_<alnum:31>', 'a placeholder': 'STRIPE_WEBHOOK_SECRET=whsec_...' },
    },
    {
      id: 'stripe-payment-intent-secret',
      title: 'Stripe client secret of a payment',
      severity: 'low',
      grants: 'Completes that one payment, and reads its amount and its state.',
      revoke: 'Stripe: cancel the payment; the secret ends with it.',
      keywords: ['_secret_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>(?:pi|seti)_[A-Za-z0-9]{24}_secret_[A-Za-z0-9]{25})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['"client_secret": "pi_<alnum:24>_secret_<alnum:25>"'],
      ignores: {
        'one character short': '"client_secret": "pi_<alnum:24>_secret_<alnum:24>"',
        'a placeholder': 'pi_<repeat:x:24>_secret_<repeat:x:25>',
      },
    },
  ],
}
