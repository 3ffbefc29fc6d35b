import type { Issuer } from '../src/rules/rule.ts'

export const anypoint: Issuer = {
  id: 'anypoint',
  name: 'MuleSoft Anypoint',
  sources: [{ url: 'https://docs.mulesoft.com/access-management/connected-apps-overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'anypoint-client-secret',
      title: 'MuleSoft Anypoint client secret',
      severity: 'high',
      grants:
        'With the client id, deploys and manages APIs and applications as the connected app or environment allows.',
      revoke: 'Anypoint Platform: Access Management, Connected Apps (or the environment); reset the client secret.',
      shape: 'contextual',
      keywords: [
        'anypoint_client_secret',
        'anypoint-client-secret',
        'anypoint.client.secret',
        'anypoint.platform.client_secret',
        'anypoint.clientsecret',
        'anypoint_platform_client_secret',
        'anypointclientsecret',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{32})/,
      entropyMin: 3,
      matches: ['ANYPOINT_CLIENT_SECRET=<hex:32>', '-Danypoint.platform.client_secret=<hex:32>'],
      ignores: {
        'one character short': 'ANYPOINT_CLIENT_SECRET=<hex:31>',
        'a placeholder': 'ANYPOINT_CLIENT_SECRET=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
