import type { Issuer } from '../src/rules/rule.ts'

export const apiNinjas: Issuer = {
  id: 'api-ninjas',
  name: 'API Ninjas',
  sources: [{ url: 'https://api-ninjas.com/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'api-ninjas-api-key',
      title: 'API Ninjas API key',
      severity: 'low',
      grants: 'Calls the data services at the expense of its owner.',
      revoke: 'API Ninjas: account; regenerate the key.',
      shape: 'contextual',
      keywords: ['api-ninjas', 'api_ninjas', 'apininjas', 'calorieninjas', 'calorieninja'],
      pattern: /(?<secret>[A-Za-z0-9+/]{37,40}={0,2})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'API_NINJAS_KEY=<alnum:40>',
        'curl https://api.calorieninjas.com/v1/nutrition?query=rice -H "X-Api-Key: <alnum:40>"',
      ],
      ignores: {
        'one character short': 'API_NINJAS_KEY=<alnum:36>',
        'a placeholder': 'API_NINJAS_KEY=<repeat:x:40>',
        'nothing names the vendor': 'value = "<alnum:40>"',
      },
    },
  ],
}
