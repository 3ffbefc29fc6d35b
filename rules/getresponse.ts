import type { Issuer } from '../src/rules/rule.ts'

export const getresponse: Issuer = {
  id: 'getresponse',
  name: 'GetResponse',
  sources: [{ url: 'https://apidocs.getresponse.com/v3/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'getresponse-api-key',
      title: 'GetResponse API key',
      severity: 'high',
      grants: 'Reads and changes the contacts of the account, and sends them mail.',
      revoke: 'GetResponse: Tools, Integrations and API; delete the key.',
      shape: 'contextual',
      keywords: ['getresponse'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3.5,
      matches: [
        'GETRESPONSE_API_KEY=<lownum:32>',
        'curl https://api.getresponse.com/v3/accounts -H "X-Auth-Token: api-key <lownum:32>"',
      ],
      ignores: {
        'one character short': 'GETRESPONSE_API_KEY=<lownum:31>',
        'a placeholder': 'GETRESPONSE_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<lownum:32>"',
      },
    },
  ],
}
