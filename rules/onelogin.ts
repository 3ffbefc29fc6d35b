import type { Issuer } from '../src/rules/rule.ts'

export const onelogin: Issuer = {
  id: 'onelogin',
  name: 'OneLogin',
  sources: [
    {
      url: 'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'onelogin-client-secret',
      title: 'OneLogin API client secret',
      severity: 'critical',
      grants: 'With the client id, manages users, roles and applications as far as its scope allows.',
      revoke: 'OneLogin: Administration, Developers, API Credentials; delete the pair.',
      shape: 'named',
      keywords: [
        'onelogin_client_secret',
        'onelogin-client-secret',
        'oneloginclientsecret',
        'onelogin.sdk.client_secret',
        'onelogin.client_secret',
        'onelogin_secret',
        'onelogin_api_secret',
      ],
      pattern: /^(?<secret>[0-9a-f]{64})$/,
      entropyMin: 3.2,
      matches: ['ONELOGIN_CLIENT_SECRET=<hex:64>', 'onelogin.sdk.client_secret=<hex:64>'],
      ignores: {
        'one character short': 'ONELOGIN_CLIENT_SECRET=<hex:63>',
        'the id beside it': 'ONELOGIN_CLIENT_ID=<hex:64>',
      },
    },
  ],
}
