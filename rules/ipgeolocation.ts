import type { Issuer } from '../src/rules/rule.ts'

export const ipgeolocation: Issuer = {
  id: 'ipgeolocation',
  name: 'ipgeolocation.io',
  sources: [{ url: 'https://ipgeolocation.io/documentation.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ipgeolocation-api-key',
      title: 'ipgeolocation.io API key',
      severity: 'low',
      grants: 'Locates addresses at the expense of its owner.',
      shape: 'contextual',
      keywords: ['ipgeolocation'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['IPGEOLOCATION_API_KEY=<hex:32>', 'https://api.ipgeolocation.io/ipgeo?apiKey=<hex:32>&ip=8.8.8.8'],
      ignores: {
        'one character short': 'IPGEOLOCATION_API_KEY=<hex:31>',
        'a placeholder': 'IPGEOLOCATION_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
