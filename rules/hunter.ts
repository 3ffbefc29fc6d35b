import type { Issuer } from '../src/rules/rule.ts'

export const hunter: Issuer = {
  id: 'hunter',
  name: 'Hunter',
  sources: [{ url: 'https://hunter.io/api-documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hunter-api-key',
      title: 'Hunter API key',
      severity: 'low',
      grants: 'Searches addresses at the expense of its owner, and reads the leads of the account.',
      revoke: 'Hunter: API; delete the key.',
      shape: 'contextual',
      keywords: ['hunter_api', 'hunter.io', 'hunterio', 'hunter_key', 'hunter-api', 'hunterapi', 'hunter_io'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['HUNTER_API_KEY=<hex:40>', 'https://api.hunter.io/v2/account?api_key=<hex:40>'],
      ignores: {
        'one character short': 'HUNTER_API_KEY=<hex:39>',
        'a placeholder': 'HUNTER_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
      },
    },
  ],
}
