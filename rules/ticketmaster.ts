import type { Issuer } from '../src/rules/rule.ts'

export const ticketmaster: Issuer = {
  id: 'ticketmaster',
  name: 'Ticketmaster',
  sources: [
    { url: 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'ticketmaster-api-key',
      title: 'Ticketmaster consumer key',
      severity: 'low',
      grants: 'Searches events at the expense of its rate limit.',
      revoke: 'Ticketmaster: developer portal, My Apps; delete the app.',
      shape: 'contextual',
      keywords: ['ticketmaster'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'TICKETMASTER_API_KEY=<alnum:32>',
        'https://app.ticketmaster.com/discovery/v2/events.json?apikey=<alnum:32>',
      ],
      ignores: {
        'one character short': 'TICKETMASTER_API_KEY=<alnum:31>',
        'a placeholder': 'ticketmaster: <repeat:x:32>',
      },
    },
  ],
}
