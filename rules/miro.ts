import type { Issuer } from '../src/rules/rule.ts'

export const miro: Issuer = {
  id: 'miro',
  name: 'Miro',
  sources: [{ url: 'https://developers.miro.com/docs/rest-api-reference-guide', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'miro-access-token',
      title: 'Miro access token',
      severity: 'medium',
      grants: 'Reads and changes the boards that its scopes and its team allow.',
      revoke: 'Miro: Profile settings, Your apps, the app; revoke the token.',
      keywords: ['eyjtaxjvlm9yawdpbii6'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9]{4,24}_[A-Za-z0-9_-]{27})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_<base64url:27>',
        'Authorization: Bearer eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_<base64url:27>',
      ],
      ignores: {
        'one character short': 'MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_<base64url:26>',
        'a placeholder': 'MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_<repeat:x:27>',
      },
    },
    {
      id: 'miro-access-token-legacy',
      title: 'Miro access token (first form)',
      severity: 'medium',
      grants: 'Reads and changes the boards that its scopes and its team allow.',
      revoke: 'Miro: Profile settings, Your apps, the app; revoke the token.',
      shape: 'contextual',
      keywords: ['miro'],
      pattern: /(?<secret>[A-Za-z0-9_-]{27})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'MIRO_ACCESS_TOKEN=<base64url:27>',
        'curl https://api.miro.com/v2/boards -H "Authorization: Bearer <base64url:27>"',
      ],
      ignores: {
        'one character short': 'MIRO_ACCESS_TOKEN=<base64url:26>',
        'a placeholder': 'MIRO_ACCESS_TOKEN=<repeat:x:27>',
        'nothing names the vendor': 'value = "<base64url:27>"',
      },
    },
  ],
}
