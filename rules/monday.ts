import type { Issuer } from '../src/rules/rule.ts'

export const monday: Issuer = {
  id: 'monday',
  name: 'monday.com',
  sources: [{ url: 'https://developer.monday.com/api-reference/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'monday-api-token',
      title: 'monday.com API token',
      severity: 'high',
      grants: 'Reads and writes the boards that its owner reaches.',
      revoke: 'monday.com: avatar, Developers, My access tokens; regenerate the token.',
      shape: 'contextual',
      keywords: ['monday.com', 'monday_', 'mondayapi', 'mondaytoken', 'monday-api', 'mondaysdk'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{50,1000}\.[A-Za-z0-9_-]{25,500})/,
      checks: ['jwt'],
      matches: [
        'MONDAY_API_TOKEN=<jwt:tid=123456789,uid=1234567,per=me>',
        'curl https://api.monday.com/v2 -H "Authorization: <jwt:uid=1234567>"',
      ],
      ignores: {
        'two parts': 'monday_token: eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': '<jwt:tid=123456789>',
      },
    },
  ],
}
