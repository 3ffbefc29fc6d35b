import type { Issuer } from '../src/rules/rule.ts'

export const ably: Issuer = {
  id: 'ably',
  name: 'Ably',
  sources: [{ url: 'https://ably.com/docs/auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ably-api-key',
      title: 'Ably API key',
      severity: 'high',
      grants: 'Publishes to and reads the channels of the app, as the capabilities of the key allow.',
      revoke: 'Ably: the app, API Keys; revoke the key.',
      shape: 'contextual',
      keywords: ['ably'],
      pattern: /(?<secret>[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{22,50})/,
      entropyMin: 3.5,
      matches: [
        'ABLY_API_KEY=<base64url:6>.<base64url:6>:<base64url:43>',
        "new Ably.Realtime({ key: '<base64url:6>.<base64url:6>:<base64url:43>' })",
      ],
      ignores: {
        'one character short': 'ABLY_API_KEY=<base64url:6>.<base64url:6>:<base64url:21>',
        'a placeholder': 'ABLY_API_KEY=<repeat:x:6>.<repeat:x:6>:<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:6>.<base64url:6>:<base64url:43>"',
      },
    },
  ],
}
