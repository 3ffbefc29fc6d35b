import type { Issuer } from '../src/rules/rule.ts'

export const ipinfodb: Issuer = {
  id: 'ipinfodb',
  name: 'IPInfoDB',
  sources: [{ url: 'https://www.ipinfodb.com/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ipinfodb-api-key',
      title: 'IPInfoDB API key',
      severity: 'low',
      grants: 'Locates addresses at the expense of its owner.',
      shape: 'contextual',
      keywords: ['ipinfodb'],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: ['IPINFODB_KEY=<hex:64>', 'https://api.ipinfodb.com/v3/ip-city/?key=<hex:64>&ip=8.8.8.8'],
      ignores: {
        'one character short': 'IPINFODB_KEY=<hex:63>',
        'a placeholder': 'IPINFODB_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
