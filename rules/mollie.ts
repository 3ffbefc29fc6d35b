import type { Issuer } from '../src/rules/rule.ts'

export const mollie: Issuer = {
  id: 'mollie',
  name: 'Mollie',
  sources: [{ url: 'https://docs.mollie.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mollie-api-key',
      title: 'Mollie API key (live)',
      severity: 'critical',
      grants: 'Takes and refunds payments, and reads customers and orders.',
      revoke: 'Mollie: Dashboard, Developers, API keys; reset the key.',
      shape: 'contextual',
      keywords: ['mollie'],
      pattern: /(?<secret>live_[A-Za-z0-9]{30})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['MOLLIE_API_KEY=live_<alnum:30>', '$mollie->setApiKey("live_<alnum:30>");'],
      ignores: { 'one character short': 'mollie: live_<alnum:29>', 'nothing names the vendor': 'live_<alnum:30>' },
    },
    {
      id: 'mollie-test-key',
      title: 'Mollie API key (test)',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Mollie: Dashboard, Developers, API keys; reset the test key.',
      shape: 'contextual',
      keywords: ['mollie'],
      pattern: /(?<secret>test_[A-Za-z0-9]{30})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['MOLLIE_API_KEY=test_<alnum:30>', "createMollieClient({ apiKey: 'test_<alnum:30>' })"],
      ignores: { 'one character short': 'mollie: test_<alnum:29>', 'nothing names the vendor': 'test_<alnum:30>' },
    },
  ],
}
