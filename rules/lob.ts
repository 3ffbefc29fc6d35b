import type { Issuer } from '../src/rules/rule.ts'

export const lob: Issuer = {
  id: 'lob',
  name: 'Lob',
  sources: [{ url: 'https://docs.lob.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'lob-live-secret-key',
      title: 'Lob live secret key',
      severity: 'high',
      grants: 'Sends letters, postcards and cheques at the expense of its owner.',
      revoke: 'Lob dashboard: Settings, API keys; roll the key.',
      shape: 'contextual',
      keywords: ['lob', 'lob_api', 'lob_key', 'lobapi'],
      pattern: /(?<secret>live_[0-9a-f]{35})/,
      entropyMin: 3,
      matches: ['LOB_API_KEY=live_<hex:35>', 'curl https://api.lob.com/v1/addresses -u live_<hex:35>:'],
      ignores: {
        'one character short': 'LOB_API_KEY=live_<hex:34>',
        'a placeholder': 'LOB_API_KEY=live_<repeat:0:35>',
        'nothing names the vendor': 'value = "live_<hex:35>"',
      },
    },
    {
      id: 'lob-test-secret-key',
      title: 'Lob test secret key',
      severity: 'low',
      grants: 'Makes mail that is not sent.',
      revoke: 'Lob dashboard: Settings, API keys; roll the key.',
      shape: 'contextual',
      keywords: ['lob', 'lob_api', 'lob_key', 'lobapi'],
      pattern: /(?<secret>test_[0-9a-f]{35})/,
      entropyMin: 3,
      matches: ['LOB_API_KEY=test_<hex:35>', 'curl https://api.lob.com/v1/addresses -u test_<hex:35>:'],
      ignores: {
        'one character short': 'LOB_API_KEY=test_<hex:34>',
        'a placeholder': 'LOB_API_KEY=test_<repeat:0:35>',
        'nothing names the vendor': 'value = "test_<hex:35>"',
      },
    },
    {
      id: 'lob-publishable-key',
      title: 'Lob publishable key',
      severity: 'low',
      grants: 'Verifies addresses from web pages; it is meant to be public.',
      revoke: 'Lob dashboard: Settings, API keys; roll the key.',
      keywords: ['live_pub_', 'test_pub_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>(?:live|test)_pub_[0-9a-f]{31})(?![A-Za-z0-9_-])/,
      entropyMin: 2.9,
      matches: ['LOB_PUBLISHABLE_KEY=live_pub_<hex:31>', '"apiKey": "test_pub_<hex:31>"'],
      ignores: {
        'one character short': 'LOB_PUBLISHABLE_KEY=live_pub_<hex:30>',
        'a placeholder': 'LOB_PUBLISHABLE_KEY=live_pub_<repeat:0:31>',
      },
    },
  ],
}
