import type { Issuer } from '../src/rules/rule.ts'

export const calendarific: Issuer = {
  id: 'calendarific',
  name: 'Calendarific',
  sources: [{ url: 'https://calendarific.com/api-documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'calendarific-api-key',
      title: 'Calendarific API key',
      severity: 'low',
      grants: 'Asks for holidays at the expense of its owner.',
      shape: 'contextual',
      keywords: ['calendarific'],
      pattern: /(?<secret>[A-Za-z0-9]{32}|(?<![@/])[0-9a-f]{40})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'CALENDARIFIC_API_KEY=<alnum:32>',
        'https://calendarific.com/api/v2/holidays?api_key=<alnum:32>&country=US',
      ],
      ignores: {
        'one character short': 'CALENDARIFIC_API_KEY=<alnum:31>',
        'a placeholder': 'CALENDARIFIC_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
