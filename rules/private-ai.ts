import type { Issuer } from '../src/rules/rule.ts'

export const privateAi: Issuer = {
  id: 'private-ai',
  name: 'Private AI',
  sources: [{ url: 'https://docs.private-ai.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'private-ai-api-key',
      title: 'Private AI API key',
      severity: 'medium',
      grants: 'Has texts redacted at the expense of the account.',
      revoke: 'Private AI: customer portal; rotate the key.',
      shape: 'contextual',
      keywords: ['private-ai', 'private_ai', 'privateai'],
      pattern: /(?<![#/@])(?<secret>[a-z0-9]{32})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'PRIVATE_AI_API_KEY=<lownum:32>',
        "curl https://api.private-ai.com/community/v3/process/text -H 'x-api-key: <lownum:32>'",
      ],
      ignores: {
        'one character short': 'PRIVATE_AI_API_KEY=<lownum:31>',
        'a placeholder': 'private-ai: <repeat:x:32>',
      },
    },
  ],
}
