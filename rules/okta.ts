import type { Issuer } from '../src/rules/rule.ts'

export const okta: Issuer = {
  id: 'okta',
  name: 'Okta',
  sources: [{ url: 'https://developer.okta.com/docs/guides/create-an-api-token/main/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'okta-api-token',
      title: 'Okta API token',
      severity: 'critical',
      grants: 'Manages users, groups and applications with the rights of the administrator who made it.',
      revoke: 'Okta: Admin Console, Security, API, Tokens; revoke the token.',
      shape: 'contextual',
      keywords: ['okta', 'ssws'],
      pattern: /(?<secret>00[A-Za-z0-9_-]{40})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'OKTA_API_TOKEN=00<base64url:39>Q',
        'Authorization: SSWS 00<alnum:40>',
        'okta.client.token=00<alnum:40>',
      ],
      ignores: { 'one character short': 'okta: 00<alnum:39>', 'a user id': 'okta: 00u<alnum:17>' },
    },
    {
      id: 'okta-client-secret',
      title: 'Okta client secret',
      severity: 'high',
      grants: 'With the client id, acts for an application, and signs in its users.',
      revoke: 'Okta: Admin Console, Applications, the application, General; generate a new secret.',
      shape: 'named',
      keywords: [
        'okta_client_secret',
        'oktaclientsecret',
        'okta_secret',
        'okta.oauth2.client-secret',
        'okta_oauth2_client_secret',
        'okta-client-secret',
        'okta.oauth2.clientsecret',
      ],
      pattern: /^(?<secret>[A-Za-z0-9_-]{40}|[A-Za-z0-9_-]{64})$/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: ['OKTA_CLIENT_SECRET=<base64url:64>', 'okta.oauth2.client-secret=<alnum:40>'],
      ignores: {
        'another length': 'okta_secret_part = "<alnum:39>"',
        'read from elsewhere': 'okta.oauth2.client-secret=$OKTA_SECRET',
      },
    },
  ],
}
