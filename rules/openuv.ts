import type { Issuer } from '../src/rules/rule.ts'

export const openuv: Issuer = {
  id: 'openuv',
  name: 'OpenUV',
  sources: [{ url: 'https://www.openuv.io/uvindex', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'openuv-api-key',
      title: 'OpenUV API key',
      severity: 'low',
      grants: 'Asks for the UV index at the expense of the account.',
      revoke: 'OpenUV: console (openuv.io/console); delete the key.',
      shape: 'contextual',
      keywords: ['openuv'],
      pattern: /(?<secret>openuv-[a-z0-9]{10,32}-io|[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'OPENUV_API_KEY=openuv-<lownum:20>-io',
        "curl 'https://api.openuv.io/api/v1/uv?lat=60&lng=10' -H 'x-access-token: <hex:32>'",
      ],
      ignores: { 'one character short': 'OPENUV_KEY=<hex:31>', 'a placeholder': 'openuv: <repeat:0:32>' },
    },
  ],
}
