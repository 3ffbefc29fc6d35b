import type { Issuer } from '../src/rules/rule.ts'

export const ambee: Issuer = {
  id: 'ambee',
  name: 'Ambee',
  sources: [{ url: 'https://docs.ambeedata.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ambee-api-key',
      title: 'Ambee API key',
      severity: 'low',
      grants: 'Asks for pollen, air and weather data at the expense of its owner.',
      shape: 'contextual',
      keywords: ['ambeedata', 'ambee'],
      pattern: /(?<!sha256:)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['AMBEE_API_KEY=<hex:64>', 'curl https://api.ambeedata.com/latest/by-lat-lng -H "x-api-key: <hex:64>"'],
      ignores: {
        'one character short': 'AMBEE_API_KEY=<hex:63>',
        'a placeholder': 'AMBEE_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
