import type { Issuer } from '../src/rules/rule.ts'

export const easypost: Issuer = {
  id: 'easypost',
  name: 'EasyPost',
  sources: [{ url: 'https://docs.easypost.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'easypost-api-key',
      title: 'EasyPost production API key',
      severity: 'high',
      grants: 'Buys postage at the expense of its owner, and reads the addresses of customers.',
      revoke: 'EasyPost: Account settings, API keys; delete the key.',
      keywords: ['ezak'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>EZAK[A-Za-z0-9]{54})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['EASYPOST_API_KEY=EZAK<alnum:54>', "new EasyPostClient('EZAK<alnum:54>')"],
      ignores: {
        'one character short': 'EASYPOST_API_KEY=EZAK<alnum:53>',
        'a placeholder': 'EASYPOST_API_KEY=EZAK<repeat:x:54>',
      },
    },
    {
      id: 'easypost-test-api-key',
      title: 'EasyPost test API key',
      severity: 'low',
      grants: 'Makes shipments that are not sent.',
      revoke: 'EasyPost: Account settings, API keys; delete the key.',
      keywords: ['eztk'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>EZTK[A-Za-z0-9]{54})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['EASYPOST_API_KEY=EZTK<alnum:54>', "new EasyPostClient('EZTK<alnum:54>')"],
      ignores: {
        'one character short': 'EASYPOST_API_KEY=EZTK<alnum:53>',
        'a placeholder': 'EASYPOST_API_KEY=EZTK<repeat:x:54>',
      },
    },
  ],
}
