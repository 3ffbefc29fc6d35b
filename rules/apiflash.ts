import type { Issuer } from '../src/rules/rule.ts'

export const apiflash: Issuer = {
  id: 'apiflash',
  name: 'ApiFlash',
  sources: [{ url: 'https://apiflash.com/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'apiflash-access-key',
      title: 'ApiFlash access key',
      severity: 'low',
      grants: 'Takes screenshots at the expense of its owner.',
      revoke: 'ApiFlash: dashboard, Access keys; delete the key.',
      shape: 'contextual',
      keywords: ['apiflash'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'APIFLASH_ACCESS_KEY=<hex:32>',
        'https://api.apiflash.com/v1/urltoimage?access_key=<hex:32>&url=https://acme.com',
      ],
      ignores: {
        'one character short': 'APIFLASH_ACCESS_KEY=<hex:31>',
        'a placeholder': 'APIFLASH_ACCESS_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
