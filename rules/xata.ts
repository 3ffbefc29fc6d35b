import type { Issuer } from '../src/rules/rule.ts'

export const xata: Issuer = {
  id: 'xata',
  name: 'Xata',
  sources: [{ url: 'https://xata.io/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'xata-api-key',
      title: 'Xata API key',
      severity: 'high',
      grants: 'Reads and writes the databases of its user.',
      revoke: 'Xata: Account settings, Personal API keys; delete the key.',
      keywords: ['xau_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>xau_[A-Za-z0-9]{30,48})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['XATA_API_KEY=xau_<alnum:36>', "new XataClient({ apiKey: 'xau_<alnum:33>' })"],
      ignores: {
        'too short': 'XATA_API_KEY=xau_<alnum:29>',
        'the price of gold': 'series: xau_usd_daily_close_of_the_market',
        'a placeholder': 'XATA_API_KEY=xau_<repeat:x:36>',
      },
    },
  ],
}
