import type { Issuer } from '../src/rules/rule.ts'

export const intercom: Issuer = {
  id: 'intercom',
  name: 'Intercom',
  sources: [
    {
      url: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'intercom-access-token',
      title: 'Intercom access token',
      severity: 'high',
      grants: 'Reads and writes the contacts and conversations of a workspace.',
      revoke: 'Intercom: Developer Hub, the app, Authentication; regenerate the token.',
      keywords: ['dg9ro'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>dG9rO[A-Za-z0-9+/]{54}=)(?![A-Za-z0-9+/_=-])/,
      entropyMin: 4,
      matches: [
        'INTERCOM_ACCESS_TOKEN=dG9rOj<base64:53>=',
        "new Client({ tokenAuth: { token: 'dG9rOm<base64:53>=' } })",
      ],
      ignores: { 'one character short': 'dG9rO<base64:53>=', 'part of encoded data': 'AAAB/dG9rO<base64:54>=' },
    },
  ],
}
