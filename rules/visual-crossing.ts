import type { Issuer } from '../src/rules/rule.ts'

export const visualCrossing: Issuer = {
  id: 'visual-crossing',
  name: 'Visual Crossing',
  sources: [{ url: 'https://www.visualcrossing.com/resources/documentation/weather-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'visual-crossing-api-key',
      title: 'Visual Crossing API key',
      severity: 'low',
      grants: 'Asks for weather at the expense of the account.',
      revoke: 'Visual Crossing: account; make a new key.',
      shape: 'contextual',
      keywords: ['visualcrossing', 'visual_crossing', 'visual-crossing', 'visual crossing'],
      pattern: /(?<secret>(?=[A-Z]{0,23}[0-9])[A-Z0-9]{25})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'VISUAL_CROSSING_API_KEY=<upnum:25>',
        'https://weather.visualcrossing.com/VisualCrossingWebServices/rest/services/timeline/Oslo?key=<upnum:25>',
      ],
      ignores: {
        'one character short': 'VISUAL_CROSSING_API_KEY=<upnum:24>',
        'a placeholder': 'visualcrossing: <repeat:X:25>',
      },
    },
  ],
}
