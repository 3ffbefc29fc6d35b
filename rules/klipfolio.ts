import type { Issuer } from '../src/rules/rule.ts'

export const klipfolio: Issuer = {
  id: 'klipfolio',
  name: 'Klipfolio',
  sources: [{ url: 'https://apidocs.klipfolio.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'klipfolio-api-key',
      title: 'Klipfolio API key',
      severity: 'medium',
      grants: 'Reads and changes the dashboards and data sources that its owner reaches.',
      revoke: 'Klipfolio: My profile, API key; regenerate the key.',
      shape: 'contextual',
      keywords: ['klipfolio'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['KLIPFOLIO_API_KEY=<hex:40>', 'curl https://app.klipfolio.com/api/1.0/klips -H "kf-api-key: <hex:40>"'],
      ignores: {
        'one character short': 'KLIPFOLIO_API_KEY=<hex:39>',
        'a placeholder': 'KLIPFOLIO_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
      },
    },
  ],
}
