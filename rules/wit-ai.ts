import type { Issuer } from '../src/rules/rule.ts'

export const witAi: Issuer = {
  id: 'wit-ai',
  name: 'Wit.ai',
  sources: [{ url: 'https://wit.ai/docs/http/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wit-ai-access-token',
      title: 'Wit.ai server access token',
      severity: 'medium',
      grants: 'Has texts understood by the app, and changes its training.',
      revoke: 'Wit.ai: the app, Settings; refresh the token.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'wit_ai',
        'wit.ai',
        'witai',
        'wit-ai',
        'wit_token',
        'wit_access',
        'wit_key',
        'wit_api',
        'wit_',
        'wit token',
        'wit key',
        'wittoken',
      ],
      pattern: /(?<![#/@])(?<secret>(?=[A-Z]{0,30}[0-9])[A-Z0-9]{32})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'WIT_AI_TOKEN=<upnum:32>',
        "curl https://api.wit.ai/message?q=hello -H 'Authorization: Bearer <upnum:32>'",
      ],
      ignores: { 'one character short': 'WIT_AI_TOKEN=<upnum:31>', 'a placeholder': 'wit.ai: <repeat:X:32>' },
    },
  ],
}
