import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Zulip: Personal settings, Account & privacy (or Bots); generate a new key.'

export const zulip: Issuer = {
  id: 'zulip',
  name: 'Zulip',
  sources: [{ url: 'https://zulip.com/api/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zulip-api-key',
      title: 'Zulip API key',
      severity: 'medium',
      grants: 'Reads and writes messages as the user or bot whose key it is.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['zulip', 'zulipchat', 'zuliprc'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'ZULIP_API_KEY=<alnum:32>',
        'curl https://acme.zulipchat.com/api/v1/messages -u bot@acme.test:<alnum:32>',
      ],
      ignores: { 'one character short': 'ZULIP_API_KEY=<alnum:31>', 'a placeholder': 'zulip: <repeat:x:32>' },
    },
    {
      id: 'zulip-zuliprc-key',
      title: 'Zulip API key in a zuliprc file',
      severity: 'medium',
      grants: 'Reads and writes messages as the user or bot whose key it is.',
      revoke: REVOKE,
      keywords: ['site=http', 'site = http'],
      pattern: /email ?= ?\S{3,100}[\s+]{1,40}key ?= ?(?<secret>[A-Za-z0-9]{32})[\s+]{1,40}site ?= ?http/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        '[api]\nemail=bot@acme.test\nkey=<alnum:32>\nsite=https://acme.zulipchat.com',
        '[api]\nemail = bot@chat.acme.test\nkey = <alnum:32>\nsite = https://chat.acme.test',
      ],
      ignores: {
        'one character short': 'email=bot@acme.test\nkey=<alnum:31>\nsite=https://acme.zulipchat.com',
        'no address': 'key=<alnum:32>\nsite=https://acme.zulipchat.com',
      },
    },
  ],
}
