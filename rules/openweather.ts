import type { Issuer } from '../src/rules/rule.ts'

export const openweather: Issuer = {
  id: 'openweather',
  name: 'OpenWeather',
  sources: [{ url: 'https://openweathermap.org/appid', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'openweather-api-key',
      title: 'OpenWeather API key',
      severity: 'low',
      grants: 'Asks for weather at the expense of the account.',
      revoke: 'OpenWeather: My API keys (home.openweathermap.org/api_keys); delete the key.',
      shape: 'contextual',
      keywords: ['openweather', 'open_weather', 'open-weather', 'pyowm', 'owm_', 'owm('],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'OPENWEATHER_API_KEY=<hex:32>',
        'https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=<hex:32>',
        'owm = pyowm.OWM("<hex:32>")',
      ],
      ignores: { 'one character short': 'openweather: <hex:31>', 'nothing names the vendor': 'md5: <hex:32>' },
    },
  ],
}
