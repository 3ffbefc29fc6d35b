import type { Issuer } from '../src/rules/rule.ts'

export const accuweather: Issuer = {
  id: 'accuweather',
  name: 'AccuWeather',
  sources: [{ url: 'https://developer.accuweather.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'accuweather-api-key',
      title: 'AccuWeather API key',
      severity: 'low',
      grants: 'Asks for weather at the expense of its owner.',
      revoke: 'AccuWeather developer portal: My Apps; delete the app of the key.',
      shape: 'contextual',
      keywords: ['accuweather'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'ACCUWEATHER_API_KEY=<alnum:32>',
        'http://dataservice.accuweather.com/currentconditions/v1/328328?apikey=<alnum:32>',
      ],
      ignores: {
        'one character short': 'ACCUWEATHER_API_KEY=<alnum:31>',
        'a placeholder': 'ACCUWEATHER_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
