import type { Issuer } from '../src/rules/rule.ts'

export const ciscoMeraki: Issuer = {
  id: 'cisco-meraki',
  name: 'Cisco Meraki',
  sources: [{ url: 'https://developer.cisco.com/meraki/api-v1/authorization/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cisco-meraki-api-key',
      title: 'Cisco Meraki dashboard API key',
      severity: 'critical',
      grants: 'Reads and changes every network, wall and switch that the administrator reaches.',
      revoke: 'Meraki dashboard: My profile, API access; revoke the key.',
      shape: 'contextual',
      keywords: ['meraki'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['MERAKI_DASHBOARD_API_KEY=<hex:40>', 'X-Cisco-Meraki-API-Key: <hex:40>'],
      ignores: {
        'one character short': 'MERAKI_DASHBOARD_API_KEY=<hex:39>',
        'a placeholder': 'MERAKI_DASHBOARD_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'meraki/dashboard-api-python@<hex:40>',
      },
    },
  ],
}
