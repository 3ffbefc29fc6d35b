import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Plivo: console; rotate the auth token.'

export const plivo: Issuer = {
  id: 'plivo',
  name: 'Plivo',
  sources: [{ url: 'https://www.plivo.com/docs/account/api/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'plivo-auth-id',
      title: 'Plivo auth id',
      severity: 'low',
      grants: 'Nothing alone: it names the account, and its token is rarely far away.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['plivo'],
      pattern: /(?<secret>(?:MA|SA)[A-Z0-9]{18})/,
      entropyMin: 2.5,
      partnerOnly: true,
      matches: ['PLIVO_AUTH_ID=MA<upnum:18>'],
      ignores: { 'one character short': 'PLIVO_AUTH_ID=MA<upnum:17>' },
    },
    {
      id: 'plivo-auth-token',
      title: 'Plivo auth token',
      severity: 'high',
      grants: 'With the auth id, calls and texts at the expense of the account, and reads its messages.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['plivo'],
      pattern: /(?<![#/@])(?<secret>[A-Za-z0-9_-]{40})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'PLIVO_AUTH_ID=MA<upnum:18>\nPLIVO_AUTH_TOKEN=<alnum:40>',
        "client = plivo.RestClient('MA<upnum:18>', '<alnum:40>')",
      ],
      ignores: { 'one character short': 'PLIVO_AUTH_TOKEN=<alnum:39>', 'a placeholder': 'plivo: <repeat:x:40>' },
    },
  ],
}
