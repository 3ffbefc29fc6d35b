import type { Issuer } from '../src/rules/rule.ts'

export const friendli: Issuer = {
  id: 'friendli',
  name: 'FriendliAI',
  sources: [{ url: 'https://docs.friendli.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'friendli-token',
      title: 'FriendliAI token',
      severity: 'medium',
      grants: 'Uses the models at the expense of its owner.',
      revoke: 'Friendli Suite: Personal settings, Tokens; delete the token.',
      keywords: ['flp_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>flp_[A-Za-z0-9]{46})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['FRIENDLI_TOKEN=flp_<alnum:46>', 'Authorization: Bearer flp_<alnum:46>'],
      ignores: {
        'one character short': 'FRIENDLI_TOKEN=flp_<alnum:45>',
        'a placeholder': 'FRIENDLI_TOKEN=flp_<repeat:x:46>',
      },
    },
  ],
}
