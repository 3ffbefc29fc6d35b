import type { Issuer } from '../src/rules/rule.ts'

export const ip2location: Issuer = {
  id: 'ip2location',
  name: 'IP2Location',
  sources: [{ url: 'https://www.ip2location.io/ip2location-documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ip2location-api-key',
      title: 'IP2Location API key',
      severity: 'low',
      grants: 'Locates addresses at the expense of its owner.',
      shape: 'contextual',
      keywords: ['ip2location'],
      pattern: /(?<secret>[0-9A-Z]{32})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['IP2LOCATION_API_KEY=<upnum:32>', 'https://api.ip2location.io/?key=<upnum:32>&ip=8.8.8.8'],
      ignores: {
        'one character short': 'IP2LOCATION_API_KEY=<upnum:31>',
        'a placeholder': 'IP2LOCATION_API_KEY=<repeat:X:32>',
        'nothing names the vendor': 'value = "<upnum:32>"',
      },
    },
  ],
}
