import type { Issuer } from '../src/rules/rule.ts'

export const meaningcloud: Issuer = {
  id: 'meaningcloud',
  name: 'MeaningCloud',
  sources: [{ url: 'https://learn.meaningcloud.com/developer/apis', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'meaningcloud-api-key',
      title: 'MeaningCloud licence key',
      severity: 'low',
      grants: 'Analyses texts at the expense of its owner.',
      shape: 'contextual',
      keywords: ['meaningcloud'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['MEANINGCLOUD_KEY=<hex:32>', 'curl https://api.meaningcloud.com/sentiment-2.1 -F "key=<hex:32>"'],
      ignores: {
        'one character short': 'MEANINGCLOUD_KEY=<hex:31>',
        'a placeholder': 'MEANINGCLOUD_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
