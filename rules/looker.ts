import type { Issuer } from '../src/rules/rule.ts'

export const looker: Issuer = {
  id: 'looker',
  name: 'Looker',
  sources: [{ url: 'https://cloud.google.com/looker/docs/api-auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'looker-client-secret',
      title: 'Looker API client secret',
      severity: 'high',
      grants: 'With the client id, reads data and dashboards as its user may.',
      revoke: 'Looker: Admin, Users, the user, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['looker'],
      pattern: /(?<secret>(?=[a-z]{0,23}[0-9])[a-z0-9]{24})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'LOOKERSDK_CLIENT_SECRET=<lownum:24>',
        '[Looker]\nbase_url=https://acme.looker.com\nclient_secret=<lownum:24>',
      ],
      ignores: {
        'one character short': 'LOOKERSDK_CLIENT_SECRET=<lownum:23>',
        'a placeholder': 'LOOKERSDK_CLIENT_SECRET=<repeat:x:24>',
        'nothing names the vendor': 'value = "<lownum:24>"',
      },
    },
  ],
}
