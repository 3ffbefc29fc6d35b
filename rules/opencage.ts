import type { Issuer } from '../src/rules/rule.ts'

export const opencage: Issuer = {
  id: 'opencage',
  name: 'OpenCage',
  sources: [{ url: 'https://opencagedata.com/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'opencage-api-key',
      title: 'OpenCage API key',
      severity: 'low',
      grants: 'Looks up addresses at the expense of the account.',
      revoke: 'OpenCage: dashboard, Geocoding API; make a new key.',
      shape: 'contextual',
      keywords: ['opencage'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['OPENCAGE_API_KEY=<hex:32>', 'https://api.opencagedata.com/geocode/v1/json?q=Oslo&key=<hex:32>'],
      ignores: { 'one character short': 'OPENCAGE_API_KEY=<hex:31>', 'a placeholder': 'opencage: <repeat:0:32>' },
    },
  ],
}
