import type { Issuer } from '../src/rules/rule.ts'

export const graphhopper: Issuer = {
  id: 'graphhopper',
  name: 'GraphHopper',
  sources: [{ url: 'https://docs.graphhopper.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'graphhopper-api-key',
      title: 'GraphHopper API key',
      severity: 'low',
      grants: 'Asks for routes at the expense of its owner.',
      revoke: 'GraphHopper dashboard: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['graphhopper'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['GRAPHHOPPER_API_KEY=<uuid>', 'https://graphhopper.com/api/1/route?point=51.1,4.2&key=<uuid>'],
      ignores: {
        'one character short': 'GRAPHHOPPER_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'GRAPHHOPPER_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
