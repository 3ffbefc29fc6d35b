import type { Issuer } from '../src/rules/rule.ts'

export const postmark: Issuer = {
  id: 'postmark',
  name: 'Postmark',
  sources: [{ url: 'https://postmarkapp.com/developer/api/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'postmark-token',
      title: 'Postmark server or account token',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the server and reads what was sent, or manages all servers.',
      revoke: 'Postmark: the server (or the account), API Tokens; generate another and delete this one.',
      shape: 'contextual',
      keywords: ['postmark'],
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['POSTMARK_API_TOKEN=<uuid>', 'X-Postmark-Server-Token: <uuid>', 'new postmark.ServerClient("<uuid>")'],
      ignores: {
        'one character short': 'postmark: <hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'the public test token': 'X-Postmark-Server-Token: POSTMARK_API_TEST',
      },
    },
  ],
}
