import type { Issuer } from '../src/rules/rule.ts'

export const tomorrowIo: Issuer = {
  id: 'tomorrow-io',
  name: 'Tomorrow.io',
  sources: [{ url: 'https://docs.tomorrow.io/reference/api-authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tomorrow-io-api-key',
      title: 'Tomorrow.io API key',
      severity: 'low',
      grants: 'Asks for weather at the expense of the account.',
      revoke: 'Tomorrow.io: dashboard, Development; delete the key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: ['tomorrow_io', 'tomorrowio', 'tomorrow.io', 'tomorrow-io', 'tomorrow_api', 'climacell', 'tomorrow'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'TOMORROW_IO_API_KEY=<alnum:32>',
        'https://api.tomorrow.io/v4/timelines?location=oslo&apikey=<alnum:32>',
      ],
      ignores: {
        'one character short': 'TOMORROW_IO_API_KEY=<alnum:31>',
        'a placeholder': 'tomorrow.io: <repeat:x:32>',
      },
    },
  ],
}
