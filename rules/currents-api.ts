import type { Issuer } from '../src/rules/rule.ts'

export const currentsApi: Issuer = {
  id: 'currents-api',
  name: 'Currents API',
  sources: [{ url: 'https://currentsapi.services/en/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'currents-api-api-key',
      title: 'Currents API key',
      severity: 'low',
      grants: 'Asks for news at the expense of its owner.',
      shape: 'contextual',
      keywords: ['currentsapi', 'currents_api', 'currents-api'],
      pattern: /(?<secret>[A-Za-z0-9_-]{48})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'CURRENTS_API_KEY=<base64url:48>',
        'https://api.currentsapi.services/v1/latest-news?apiKey=<base64url:48>',
      ],
      ignores: {
        'one character short': 'CURRENTS_API_KEY=<base64url:47>',
        'a placeholder': 'CURRENTS_API_KEY=<repeat:x:48>',
        'nothing names the vendor': 'value = "<base64url:48>"',
      },
    },
  ],
}
