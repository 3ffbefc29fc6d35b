import type { Issuer } from '../src/rules/rule.ts'

export const detectify: Issuer = {
  id: 'detectify',
  name: 'Detectify',
  sources: [{ url: 'https://developer.detectify.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'detectify-api-key',
      title: 'Detectify API key',
      severity: 'medium',
      grants: 'Reads where the sites of the team can be attacked, and starts scans.',
      revoke: 'Detectify: team, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['detectify'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'DETECTIFY_API_KEY=<hex:32>',
        'curl https://api.detectify.com/rest/v2/domains/ -H "X-Detectify-Key: <hex:32>"',
      ],
      ignores: {
        'one character short': 'DETECTIFY_API_KEY=<hex:31>',
        'a placeholder': 'DETECTIFY_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
