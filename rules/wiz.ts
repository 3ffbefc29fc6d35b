import type { Issuer } from '../src/rules/rule.ts'

export const wiz: Issuer = {
  id: 'wiz',
  name: 'Wiz',
  sources: [{ url: 'https://docs.wiz.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wiz-client-secret',
      title: 'Wiz service account secret',
      severity: 'high',
      grants:
        'With the client id, reads the weaknesses of the cloud accounts, or changes settings, as its scopes allow.',
      revoke: 'Wiz: Settings, Service Accounts; rotate the secret or delete the account.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'wiz_client_secret',
        'wizclientsecret',
        'wiz-client-secret',
        'wiz_secret',
        'wiz_api_client_secret',
        'wiz',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{64})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['WIZ_CLIENT_SECRET=<alnum:64>', 'wizClientSecret: "<alnum:64>"'],
      ignores: {
        'one character short': 'WIZ_CLIENT_SECRET=<alnum:63>',
        'the id beside it': 'WIZ_CLIENT_ID=<lownum:53>',
      },
    },
  ],
}
