import type { Issuer } from '../src/rules/rule.ts'

export const iqair: Issuer = {
  id: 'iqair',
  name: 'IQAir (AirVisual)',
  sources: [{ url: 'https://api-docs.iqair.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'iqair-api-key',
      title: 'IQAir (AirVisual) API key',
      severity: 'low',
      grants: 'Asks for air quality at the expense of its owner.',
      revoke: 'IQAir dashboard: API; delete the key.',
      shape: 'contextual',
      keywords: ['airvisual', 'iqair'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['AIRVISUAL_API_KEY=<uuid>', 'https://api.airvisual.com/v2/nearest_city?key=<uuid>'],
      ignores: {
        'one character short': 'AIRVISUAL_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'AIRVISUAL_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
