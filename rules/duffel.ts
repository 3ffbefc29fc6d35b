import type { Issuer } from '../src/rules/rule.ts'

export const duffel: Issuer = {
  id: 'duffel',
  name: 'Duffel',
  sources: [{ url: 'https://duffel.com/docs/api/overview/test-mode', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'duffel-live-api-token',
      title: 'Duffel live API token',
      severity: 'high',
      grants: 'Searches, books and cancels travel at the expense of the company, and reads its passengers.',
      revoke: 'Duffel dashboard: Developers, Access tokens; delete the token.',
      keywords: ['duffel_live_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>duffel_live_[A-Za-z0-9_=-]{43})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'DUFFEL_ACCESS_TOKEN=duffel_live_<base64url:43>',
        "new Duffel({ token: 'duffel_live_<base64url:43>' })",
      ],
      ignores: {
        'one character short': 'DUFFEL_ACCESS_TOKEN=duffel_live_<base64url:42>',
        'a placeholder': 'DUFFEL_ACCESS_TOKEN=duffel_live_<repeat:x:43>',
      },
    },
    {
      id: 'duffel-test-api-token',
      title: 'Duffel test API token',
      severity: 'low',
      grants: 'Books with an airline that does not exist.',
      revoke: 'Duffel dashboard: Developers, Access tokens; delete the token.',
      keywords: ['duffel_test_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>duffel_test_[A-Za-z0-9_=-]{43})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'DUFFEL_ACCESS_TOKEN=duffel_test_<base64url:43>',
        "new Duffel({ token: 'duffel_test_<base64url:43>' })",
      ],
      ignores: {
        'one character short': 'DUFFEL_ACCESS_TOKEN=duffel_test_<base64url:42>',
        'a placeholder': 'DUFFEL_ACCESS_TOKEN=duffel_test_<repeat:x:43>',
      },
    },
  ],
}
