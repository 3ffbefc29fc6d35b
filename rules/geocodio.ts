import type { Issuer } from '../src/rules/rule.ts'

export const geocodio: Issuer = {
  id: 'geocodio',
  name: 'Geocodio',
  sources: [{ url: 'https://www.geocod.io/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'geocodio-api-key',
      title: 'Geocodio API key',
      severity: 'low',
      grants: 'Finds places at the expense of its owner.',
      revoke: 'Geocodio: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['geocodio', 'geocod.io'],
      pattern: /(?<secret>(?=[a-z]{0,38}[0-9])[a-z0-9]{39})/,
      entropyMin: 3,
      matches: ['GEOCODIO_API_KEY=<hex:39>', 'https://api.geocod.io/v1.7/geocode?q=Paris&api_key=<hex:39>'],
      ignores: {
        'one character short': 'GEOCODIO_API_KEY=<hex:38>',
        'a placeholder': 'GEOCODIO_API_KEY=<repeat:0:39>',
        'nothing names the vendor': 'value = "<hex:39>"',
      },
    },
  ],
}
