import type { Issuer } from '../src/rules/rule.ts'

export const eventbrite: Issuer = {
  id: 'eventbrite',
  name: 'Eventbrite',
  sources: [{ url: 'https://www.eventbrite.com/platform/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'eventbrite-token',
      title: 'Eventbrite private token',
      severity: 'medium',
      grants: 'Reads and changes the events, orders and attendees of its owner.',
      revoke: 'Eventbrite: Account settings, Developer links, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['eventbrite'],
      pattern: /(?<secret>[A-Z0-9]{20})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: ['EVENTBRITE_TOKEN=<upnum:20>', 'https://www.eventbriteapi.com/v3/users/me/?token=<upnum:20>'],
      ignores: {
        'one character short': 'EVENTBRITE_TOKEN=<upnum:19>',
        'a placeholder': 'EVENTBRITE_TOKEN=<repeat:X:20>',
        'nothing names the vendor': 'value = "<upnum:20>"',
      },
    },
  ],
}
