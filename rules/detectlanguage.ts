import type { Issuer } from '../src/rules/rule.ts'

export const detectlanguage: Issuer = {
  id: 'detectlanguage',
  name: 'Detect Language',
  sources: [{ url: 'https://detectlanguage.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'detectlanguage-api-key',
      title: 'Detect Language API key',
      severity: 'low',
      grants: 'Detects languages at the expense of its owner.',
      shape: 'contextual',
      keywords: ['detectlanguage', 'detect_language'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['DETECTLANGUAGE_API_KEY=<hex:32>', "detectlanguage.configuration.api_key = '<hex:32>'"],
      ignores: {
        'one character short': 'DETECTLANGUAGE_API_KEY=<hex:31>',
        'a placeholder': 'DETECTLANGUAGE_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
