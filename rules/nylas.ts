import type { Issuer } from '../src/rules/rule.ts'

export const nylas: Issuer = {
  id: 'nylas',
  name: 'Nylas',
  sources: [{ url: 'https://developer.nylas.com/docs/v3/auth/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nylas-api-key',
      title: 'Nylas API key',
      severity: 'critical',
      grants:
        'Reads and sends mail, and reads calendars and contacts, of every account that is connected to the application.',
      revoke: 'Nylas: Dashboard, the application, API Keys; delete the key.',
      keywords: ['nyk_v'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>nyk_v[0-9]_[A-Za-z0-9]{60,70})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'NYLAS_API_KEY=nyk_v0_<alnum:64>',
        "curl --header 'Authorization: Bearer nyk_v0_<alnum:64>' https://api.us.nylas.com/v3/grants",
      ],
      ignores: {
        'too short': 'NYLAS_API_KEY=nyk_v0_<alnum:59>',
        'a placeholder': 'NYLAS_API_KEY=nyk_v0_<repeat:x:64>',
      },
    },
  ],
}
