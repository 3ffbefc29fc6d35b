import type { Issuer } from '../src/rules/rule.ts'

export const censys: Issuer = {
  id: 'censys',
  name: 'Censys',
  sources: [{ url: 'https://docs.censys.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'censys-api-secret',
      title: 'Censys API secret',
      severity: 'medium',
      grants: 'With the API id, searches at the expense of its owner and reads the assets that the account watches.',
      revoke: 'Censys: account, API; reset the secret.',
      shape: 'contextual',
      keywords: ['censys'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['CENSYS_API_SECRET=<alnum:32>', 'censys: { api_secret: "<alnum:32>" }'],
      ignores: {
        'one character short': 'CENSYS_API_SECRET=<alnum:31>',
        'a placeholder': 'CENSYS_API_SECRET=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
