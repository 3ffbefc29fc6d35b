import type { Issuer } from '../src/rules/rule.ts'

export const imagga: Issuer = {
  id: 'imagga',
  name: 'Imagga',
  sources: [{ url: 'https://docs.imagga.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'imagga-api-secret',
      title: 'Imagga API secret',
      severity: 'low',
      grants: 'With the key, tags pictures at the expense of its owner.',
      revoke: 'Imagga dashboard: API credentials; regenerate them.',
      shape: 'contextual',
      keywords: ['imagga'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['IMAGGA_API_SECRET=<hex:32>', 'imagga: { key: "acc_<hex:15>", secret: "<hex:32>" }'],
      ignores: {
        'one character short': 'IMAGGA_API_SECRET=<hex:31>',
        'a placeholder': 'IMAGGA_API_SECRET=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
