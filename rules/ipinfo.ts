import type { Issuer } from '../src/rules/rule.ts'

export const ipinfo: Issuer = {
  id: 'ipinfo',
  name: 'IPinfo',
  sources: [{ url: 'https://ipinfo.io/developers', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ipinfo-token',
      title: 'IPinfo access token',
      severity: 'low',
      grants: 'Locates addresses at the expense of its owner.',
      revoke: 'IPinfo dashboard: Token; reset the token.',
      shape: 'contextual',
      keywords: ['ipinfo'],
      pattern: /(?<secret>[0-9a-f]{14})/,
      entropyMin: 2.5,
      matches: ['IPINFO_TOKEN=<hex:14>', 'https://ipinfo.io/8.8.8.8?token=<hex:14>'],
      ignores: {
        'one character short': 'IPINFO_TOKEN=<hex:13>',
        'a placeholder': 'IPINFO_TOKEN=<repeat:0:14>',
        'nothing names the vendor': 'value = "<hex:14>"',
      },
    },
  ],
}
