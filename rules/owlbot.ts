import type { Issuer } from '../src/rules/rule.ts'

export const owlbot: Issuer = {
  id: 'owlbot',
  name: 'Owlbot',
  sources: [{ url: 'https://owlbot.info/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'owlbot-api-key',
      title: 'Owlbot token',
      severity: 'low',
      grants: 'Looks up words at the expense of the account.',
      revoke: 'Owlbot: ask the address on owlbot.info for a new token.',
      shape: 'contextual',
      keywords: ['owlbot'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'OWLBOT_TOKEN=<hex:40>',
        "curl https://owlbot.info/api/v4/dictionary/owl -H 'Authorization: Token <hex:40>'",
      ],
      ignores: { 'one character short': 'OWLBOT_TOKEN=<hex:39>', 'a placeholder': 'owlbot: <repeat:0:40>' },
    },
  ],
}
