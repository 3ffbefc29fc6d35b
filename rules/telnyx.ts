import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Telnyx: Mission Control Portal, API Keys; delete the key.'

export const telnyx: Issuer = {
  id: 'telnyx',
  name: 'Telnyx',
  sources: [{ url: 'https://developers.telnyx.com/docs/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'telnyx-api-key',
      title: 'Telnyx API key',
      severity: 'high',
      grants: 'Calls and texts at the expense of the account, and reads its messages and recordings.',
      revoke: REVOKE,
      keywords: ['key01'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>KEY01[0-9A-F]{30}_[A-Za-z0-9]{22})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['TELNYX_API_KEY=KEY01<HEX:30>_<alnum:22>', 'Authorization: Bearer KEY01<HEX:30>_<alnum:22>'],
      ignores: {
        'one character short': 'TELNYX_API_KEY=KEY01<HEX:30>_<alnum:21>',
        'a placeholder': 'TELNYX_API_KEY=KEY01<repeat:X:30>_<repeat:x:22>',
      },
    },
    {
      id: 'telnyx-api-key-any',
      title: 'Telnyx API key (another form)',
      severity: 'high',
      grants: 'Calls and texts at the expense of the account, and reads its messages and recordings.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['telnyx'],
      pattern: /(?<secret>KEY[A-Za-z0-9_-]{55})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['TELNYX_API_KEY=KEY<alnum:55>', "telnyx.api_key = 'KEY<base64url:55>'"],
      ignores: { 'one character short': 'TELNYX_API_KEY=KEY<alnum:54>', 'a placeholder': 'telnyx: KEY<repeat:x:55>' },
    },
  ],
}
