import type { Issuer } from '../src/rules/rule.ts'

export const adzuna: Issuer = {
  id: 'adzuna',
  name: 'Adzuna',
  sources: [{ url: 'https://developer.adzuna.com/docs/search', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'adzuna-api-key',
      title: 'Adzuna API key',
      severity: 'low',
      grants: 'Searches job advertisements at the expense of its owner.',
      shape: 'contextual',
      keywords: ['adzuna'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'ADZUNA_APP_KEY=<hex:32>',
        'https://api.adzuna.com/v1/api/jobs/gb/search/1?app_id=1a2b3c4d&app_key=<hex:32>',
      ],
      ignores: {
        'one character short': 'ADZUNA_APP_KEY=<hex:31>',
        'a placeholder': 'ADZUNA_APP_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
