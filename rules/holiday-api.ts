import type { Issuer } from '../src/rules/rule.ts'

export const holidayApi: Issuer = {
  id: 'holiday-api',
  name: 'Holiday API',
  sources: [{ url: 'https://holidayapi.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'holiday-api-api-key',
      title: 'Holiday API key',
      severity: 'low',
      grants: 'Asks for holidays at the expense of its owner.',
      shape: 'contextual',
      keywords: ['holidayapi', 'holiday_api'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['HOLIDAYAPI_KEY=<uuid>', 'https://holidayapi.com/v1/holidays?country=US&key=<uuid>'],
      ignores: {
        'one character short': 'HOLIDAYAPI_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'HOLIDAYAPI_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
