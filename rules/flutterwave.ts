import type { Issuer } from '../src/rules/rule.ts'

export const flutterwave: Issuer = {
  id: 'flutterwave',
  name: 'Flutterwave',
  sources: [{ url: 'https://developer.flutterwave.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'flutterwave-secret-key',
      title: 'Flutterwave secret key (live)',
      severity: 'critical',
      grants: 'Charges, refunds and transfers money, and reads customers.',
      revoke: 'Flutterwave: Dashboard, Settings, API; generate new keys.',
      keywords: ['flwseck-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>FLWSECK-[0-9a-z]{32}(?:-[0-9a-z]{11,13}(?:vt)?)?-X)(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['FLW_SECRET_KEY=FLWSECK-<lownum:32>-X', '"secretKey": "FLWSECK-<hex:32>-X"'],
      ignores: { 'one character short': 'FLWSECK-<hex:31>-X', 'a public key': 'FLWPUBK-<hex:32>-X' },
    },
    {
      id: 'flutterwave-test-key',
      title: 'Flutterwave secret key (test)',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Flutterwave: Dashboard in test mode, Settings, API; generate new keys.',
      keywords: ['flwseck_test-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>FLWSECK_TEST-(?:[0-9a-z]{32}-X|[0-9a-h]{12}))(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['FLW_SECRET_KEY=FLWSECK_TEST-<hex:32>-X', 'Authorization: Bearer FLWSECK_TEST-<lownum:32>-X'],
      ignores: { 'one character short': 'FLWSECK_TEST-<hex:31>-X', 'a placeholder': 'FLWSECK_TEST-SANDBOXDEMOKEY-X' },
    },
  ],
}
