import type { Issuer } from '../src/rules/rule.ts'

export const rebrandly: Issuer = {
  id: 'rebrandly',
  name: 'Rebrandly',
  sources: [{ url: 'https://developers.rebrandly.com/docs/api-key-authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rebrandly-api-key',
      title: 'Rebrandly API key',
      severity: 'medium',
      grants: 'Makes and changes short links: whoever follows them lands where it says.',
      revoke: 'Rebrandly: account settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['rebrandly'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['REBRANDLY_API_KEY=<hex:32>', "curl https://api.rebrandly.com/v1/links -H 'apikey: <hex:32>'"],
      ignores: { 'one character short': 'REBRANDLY_API_KEY=<hex:31>', 'a placeholder': 'rebrandly: <repeat:0:32>' },
    },
  ],
}
