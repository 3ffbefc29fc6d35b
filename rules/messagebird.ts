import type { Issuer } from '../src/rules/rule.ts'

export const messagebird: Issuer = {
  id: 'messagebird',
  name: 'MessageBird',
  sources: [{ url: 'https://developers.messagebird.com/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'messagebird-access-key',
      title: 'MessageBird (Bird) access key',
      severity: 'high',
      grants: 'Texts and calls at the expense of the account, and reads its messages.',
      revoke: 'Bird: Dashboard, Developers, API access; delete the key.',
      shape: 'contextual',
      keywords: ['messagebird', 'message_bird', 'authorization: accesskey'],
      pattern: /(?<secret>[A-Za-z0-9]{25})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'MESSAGEBIRD_ACCESS_KEY=<alnum:25>',
        "const messagebird = require('messagebird')('<alnum:25>')",
        'Authorization: AccessKey <alnum:25>',
      ],
      ignores: { 'one character short': 'messagebird: <alnum:24>', 'nothing names the vendor': '<alnum:25>' },
    },
  ],
}
