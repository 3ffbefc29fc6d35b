import type { Issuer } from '../src/rules/rule.ts'

export const weatherbit: Issuer = {
  id: 'weatherbit',
  name: 'Weatherbit',
  sources: [{ url: 'https://www.weatherbit.io/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'weatherbit-api-key',
      title: 'Weatherbit API key',
      severity: 'low',
      grants: 'Asks for weather at the expense of the account.',
      revoke: 'Weatherbit: dashboard; make a new key.',
      shape: 'contextual',
      keywords: ['weatherbit'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['WEATHERBIT_API_KEY=<hex:32>', 'https://api.weatherbit.io/v2.0/current?city=Oslo&key=<hex:32>'],
      ignores: { 'one character short': 'WEATHERBIT_API_KEY=<hex:31>', 'a placeholder': 'weatherbit: <repeat:0:32>' },
    },
  ],
}
