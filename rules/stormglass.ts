import type { Issuer } from '../src/rules/rule.ts'

export const stormglass: Issuer = {
  id: 'stormglass',
  name: 'Storm Glass',
  sources: [{ url: 'https://docs.stormglass.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'stormglass-api-key',
      title: 'Storm Glass API key',
      severity: 'low',
      grants: 'Asks for weather at sea at the expense of the account.',
      revoke: 'Storm Glass: dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['stormglass', 'storm_glass', 'storm-glass'],
      pattern:
        /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: [
        'STORMGLASS_API_KEY=<uuid>-<uuid>',
        "fetch('https://api.stormglass.io/v2/weather/point', { headers: { Authorization: '<uuid>-<uuid>' } })",
      ],
      ignores: {
        'one character short': 'STORMGLASS_API_KEY=<uuid>-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'stormglass: 00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
