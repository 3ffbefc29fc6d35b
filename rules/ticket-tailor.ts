import type { Issuer } from '../src/rules/rule.ts'

export const ticketTailor: Issuer = {
  id: 'ticket-tailor',
  name: 'Ticket Tailor',
  sources: [{ url: 'https://developers.tickettailor.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ticket-tailor-api-key',
      title: 'Ticket Tailor API key',
      severity: 'medium',
      grants: 'Reads orders and guests, and changes events, as its permissions allow.',
      revoke: 'Ticket Tailor: Box office settings, API; delete the key.',
      shape: 'contextual',
      keywords: ['tickettailor', 'ticket_tailor', 'ticket-tailor', 'ticket tailor'],
      pattern: /(?<secret>sk_[0-9]{3,8}_[0-9]{4,8}_[0-9a-f]{32})/,
      entropyMin: 3.2,
      matches: [
        'TICKET_TAILOR_API_KEY=sk_<digits:5>_<digits:6>_<hex:32>',
        'curl https://api.tickettailor.com/v1/events -u sk_<digits:4>_<digits:6>_<hex:32>:',
      ],
      ignores: {
        'one character short': 'TICKET_TAILOR_API_KEY=sk_<digits:5>_<digits:6>_<hex:31>',
        'a placeholder': 'tickettailor: sk_1234_123456_<repeat:0:32>',
      },
    },
  ],
}
