import type { Issuer } from '../src/rules/rule.ts'

export const bitly: Issuer = {
  id: 'bitly',
  name: 'Bitly',
  sources: [{ url: 'https://dev.bitly.com/docs/getting-started/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitly-access-token',
      title: 'Bitly access token',
      severity: 'medium',
      grants: 'Makes and changes short links, and reads who followed them.',
      revoke: 'Bitly: Settings, API; regenerate the token.',
      shape: 'contextual',
      keywords: [
        'bitly_',
        'bitly-',
        'bitly.',
        'bitly:',
        'bitly=',
        'bitly =',
        'api-ssl.bitly',
        'bitlytoken',
        'bitlyapi',
        'bitlyaccess',
      ],
      pattern: /(?<![@/])(?<secret>(?=[A-Za-z]{0,39}[0-9])[A-Za-z0-9]{40})/,
      entropyMin: 3,
      matches: ['BITLY_TOKEN=<hex:40>', 'curl https://api-ssl.bitly.com/v4/user -H "Authorization: Bearer <hex:40>"'],
      ignores: {
        'one character short': 'BITLY_TOKEN=<hex:39>',
        'a placeholder': 'BITLY_TOKEN=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'importpath = "github.com/bitly/go-simplejson", commit = "<hex:40>"',
      },
    },
  ],
}
