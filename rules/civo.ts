import type { Issuer } from '../src/rules/rule.ts'

export const civo: Issuer = {
  id: 'civo',
  name: 'Civo',
  sources: [{ url: 'https://www.civo.com/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'civo-api-key',
      title: 'Civo API key',
      severity: 'critical',
      grants: 'Makes, changes and destroys clusters, machines and networks of the account.',
      revoke: 'Civo: Settings, Profile, Security; regenerate the key.',
      shape: 'contextual',
      keywords: ['civo'],
      pattern: /(?<secret>[A-Za-z0-9]{50})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['CIVO_TOKEN=<alnum:50>', 'civo apikey save main <alnum:50>'],
      ignores: {
        'one character short': 'CIVO_TOKEN=<alnum:49>',
        'a placeholder': 'CIVO_TOKEN=<repeat:x:50>',
        'nothing names the vendor': 'value = "<alnum:50>"',
      },
    },
  ],
}
