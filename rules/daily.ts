import type { Issuer } from '../src/rules/rule.ts'

export const daily: Issuer = {
  id: 'daily',
  name: 'Daily',
  sources: [{ url: 'https://docs.daily.co/reference/rest-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'daily-api-key',
      title: 'Daily API key',
      severity: 'high',
      grants: 'Makes and joins rooms, and reads recordings and meeting records.',
      revoke: 'Daily dashboard: Developers; regenerate the key.',
      shape: 'contextual',
      keywords: ['daily_api', 'daily.co', 'dailyco', 'daily_co', 'dailyapikey', 'daily-api', 'daily'],
      pattern: /(?<!sha256:)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['DAILY_API_KEY=<hex:64>', 'curl https://api.daily.co/v1/rooms -H "Authorization: Bearer <hex:64>"'],
      ignores: {
        'one character short': 'DAILY_API_KEY=<hex:63>',
        'a placeholder': 'DAILY_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
