import type { Issuer } from '../src/rules/rule.ts'

export const geoapify: Issuer = {
  id: 'geoapify',
  name: 'Geoapify',
  sources: [{ url: 'https://apidocs.geoapify.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'geoapify-api-key',
      title: 'Geoapify API key',
      severity: 'low',
      grants: 'Asks for maps and places at the expense of its owner.',
      revoke: 'Geoapify: the project, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['geoapify'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['GEOAPIFY_API_KEY=<hex:32>', 'https://api.geoapify.com/v1/geocode/search?text=Paris&apiKey=<hex:32>'],
      ignores: {
        'one character short': 'GEOAPIFY_API_KEY=<hex:31>',
        'a placeholder': 'GEOAPIFY_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
