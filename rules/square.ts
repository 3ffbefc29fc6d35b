import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Square: Developer Console, the application, Credentials (developer.squareup.com/apps); replace the token.'

export const square: Issuer = {
  id: 'square',
  name: 'Square',
  sources: [{ url: 'https://developer.squareup.com/docs/build-basics/access-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'square-access-token',
      title: 'Square access token',
      severity: 'critical',
      grants: 'Takes and refunds payments, and reads customers and orders.',
      revoke: REVOKE,
      keywords: ['eaaa'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>EAAA[A-Za-z0-9_+=-]{60})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['SQUARE_ACCESS_TOKEN=EAAA<base64url:60>', '"accessToken": "EAAA<base64url:60>"'],
      ignores: {
        'one character short': 'EAAA<base64url:59>',
        'part of encoded data': 'AAAB/EAAA<base64url:60>',
        zeros: 'EAAA<repeat:A:60>',
      },
    },
    {
      id: 'square-access-token-legacy',
      title: 'Square access token (old form)',
      severity: 'critical',
      grants: 'Takes and refunds payments, and reads customers and orders.',
      revoke: REVOKE,
      keywords: ['sq0atp-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sq0atp-[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['SQUARE_TOKEN=sq0atp-<base64url:22>', 'Authorization: Bearer sq0atp-<base64url:22>'],
      ignores: { 'one character short': 'sq0atp-<base64url:21>', 'an application id': 'sq0idp-<base64url:22>' },
    },
    {
      id: 'square-oauth-secret',
      title: 'Square OAuth application secret',
      severity: 'high',
      grants: 'With the application id, gets and revokes tokens of the sellers that use the application.',
      revoke: 'Square: Developer Console, the application, OAuth; replace the secret.',
      keywords: ['sq0csp-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sq0csp-[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['SQUARE_APPLICATION_SECRET=sq0csp-<base64url:43>', '"secret": "sq0csp-<base64url:43>"'],
      ignores: { 'one character short': 'sq0csp-<base64url:42>', 'a placeholder': 'sq0csp-<repeat:x:43>' },
    },
    {
      id: 'square-sandbox-secret',
      title: 'Square sandbox secret',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Square: Developer Console in sandbox mode, the application; replace the token or the secret.',
      keywords: ['sandbox-sq0'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>sandbox-sq0(?:atb-[A-Za-z0-9_-]{22}|csb-[A-Za-z0-9_-]{43}))(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['SQUARE_TOKEN=sandbox-sq0atb-<base64url:22>', 'SQUARE_SECRET=sandbox-sq0csb-<base64url:43>'],
      ignores: {
        'one character short': 'sandbox-sq0atb-<base64url:21>',
        'an application id': 'sandbox-sq0idb-<base64url:22>',
      },
    },
  ],
}
