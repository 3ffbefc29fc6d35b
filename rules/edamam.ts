import type { Issuer } from '../src/rules/rule.ts'

export const edamam: Issuer = {
  id: 'edamam',
  name: 'Edamam',
  sources: [{ url: 'https://developer.edamam.com/edamam-docs-recipe-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'edamam-app-key',
      title: 'Edamam application key',
      severity: 'low',
      grants: 'Asks for recipes and food facts at the expense of its owner.',
      revoke: 'Edamam: dashboard, Applications; delete the application.',
      shape: 'contextual',
      keywords: ['edamam'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'EDAMAM_APP_KEY=<hex:32>',
        'https://api.edamam.com/api/recipes/v2?type=public&app_id=1a2b3c4d&app_key=<hex:32>',
      ],
      ignores: {
        'one character short': 'EDAMAM_APP_KEY=<hex:31>',
        'a placeholder': 'EDAMAM_APP_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
