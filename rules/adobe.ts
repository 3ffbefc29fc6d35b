import type { Issuer } from '../src/rules/rule.ts'

export const adobe: Issuer = {
  id: 'adobe',
  name: 'Adobe',
  sources: [{ url: 'https://developer.adobe.com/developer-console/docs/guides/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'adobe-client-secret',
      title: 'Adobe OAuth client secret',
      severity: 'high',
      grants:
        'With the client id, acts for the app: Experience Cloud data, Creative Cloud, Sign, as the products of the project allow.',
      revoke: 'Adobe Developer Console: the project, its credential; rotate the client secret and delete this one.',
      keywords: ['p8e-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>p8e-[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['ADOBE_CLIENT_SECRET=p8e-<base64url:32>', '"client_secret": "p8e-<base64url:32>"'],
      ignores: {
        'one character short': 'ADOBE_CLIENT_SECRET=p8e-<base64url:31>',
        'a placeholder': 'ADOBE_CLIENT_SECRET=p8e-<repeat:x:32>',
      },
    },
    {
      id: 'adobe-client-id',
      title: 'Adobe OAuth client id',
      severity: 'low',
      grants: 'Nothing by itself: it is public, and the partner of a client secret.',
      shape: 'contextual',
      keywords: ['adobe_client_id', 'adobe_clientid', 'adobeclientid', 'adobe-client-id', 'adobe_api_key', 'adobe'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['ADOBE_CLIENT_ID=<hex:32>'],
      ignores: {
        'one character short': 'ADOBE_CLIENT_ID=<hex:31>',
        'a placeholder': 'ADOBE_CLIENT_ID=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
