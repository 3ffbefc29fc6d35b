import type { Issuer } from '../src/rules/rule.ts'

export const instamojo: Issuer = {
  id: 'instamojo',
  name: 'Instamojo',
  sources: [{ url: 'https://docs.instamojo.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'instamojo-auth-token',
      title: 'Instamojo auth token or client secret',
      severity: 'high',
      grants: 'With the API key or client id, makes payment requests, reads payers and refunds.',
      revoke: 'Instamojo: API & Plugins; regenerate the credentials.',
      shape: 'contextual',
      keywords: ['instamojo'],
      pattern: /(?<secret>[0-9a-f]{32}|[A-Za-z0-9]{128})/,
      entropyMin: 3,
      matches: ['INSTAMOJO_AUTH_TOKEN=<hex:32>', 'instamojo_client_secret: "<alnum:128>"'],
      ignores: {
        'one character short': 'INSTAMOJO_AUTH_TOKEN=<hex:31>',
        'a placeholder': 'INSTAMOJO_AUTH_TOKEN=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
