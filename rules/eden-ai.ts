import type { Issuer } from '../src/rules/rule.ts'

export const edenAi: Issuer = {
  id: 'eden-ai',
  name: 'Eden AI',
  sources: [{ url: 'https://docs.edenai.co/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'eden-ai-api-key',
      title: 'Eden AI API key',
      severity: 'medium',
      grants: 'Uses the models of many vendors at the expense of its owner.',
      revoke: 'Eden AI: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['edenai', 'eden_ai', 'eden-ai'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{43})/,
      checks: ['jwt'],
      matches: [
        'EDENAI_API_KEY=<jwt:user_id=4f3c2b1a,type=api_token>',
        'curl https://api.edenai.run/v2/text/chat -H "Authorization: Bearer <jwt:user_id=4f3c2b1a,type=api_token>"',
      ],
      ignores: {
        'one character short': 'EDENAI_API_KEY=eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': 'value = "<jwt:user_id=4f3c2b1a,type=api_token>"',
      },
    },
  ],
}
