import type { Issuer } from '../src/rules/rule.ts'

export const besttime: Issuer = {
  id: 'besttime',
  name: 'BestTime',
  sources: [{ url: 'https://documentation.besttime.app/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'besttime-private-key',
      title: 'BestTime private API key',
      severity: 'low',
      grants: 'Makes forecasts of how busy places are at the expense of its owner.',
      revoke: 'BestTime: account, API keys; renew the private key.',
      keywords: ['pri_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pri_[0-9a-f]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['BESTTIME_API_KEY=pri_<hex:32>', 'https://besttime.app/api/v1/forecasts?api_key_private=pri_<hex:32>'],
      ignores: {
        'one character short': 'BESTTIME_API_KEY=pri_<hex:31>',
        'a placeholder': 'BESTTIME_API_KEY=pri_<repeat:0:32>',
      },
    },
  ],
}
