import type { Issuer } from '../src/rules/rule.ts'

export const stackhawk: Issuer = {
  id: 'stackhawk',
  name: 'StackHawk',
  sources: [{ url: 'https://docs.stackhawk.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'stackhawk-api-key',
      title: 'StackHawk API key',
      severity: 'medium',
      grants: 'Scans applications, and reads their weaknesses, with the rights of its user.',
      revoke: 'StackHawk: Settings, API Keys; delete the key.',
      keywords: ['hawk.'],
      pattern: /(?<![A-Za-z0-9_.-])(?<secret>hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['HAWK_API_KEY=hawk.<base64url:20>.<base64url:20>', 'hawk init --api-key hawk.<alnum:20>.<alnum:20>'],
      ignores: {
        'one character short': 'HAWK_API_KEY=hawk.<alnum:20>.<alnum:19>',
        'a placeholder': 'HAWK_API_KEY=hawk.<repeat:x:20>.<repeat:x:20>',
      },
    },
  ],
}
