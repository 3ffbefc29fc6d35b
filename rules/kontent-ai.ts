import type { Issuer } from '../src/rules/rule.ts'

export const kontentAi: Issuer = {
  id: 'kontent-ai',
  name: 'Kontent.ai',
  sources: [{ url: 'https://kontent.ai/learn/docs/apis/openapi/management-api-v2/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kontent-ai-api-key',
      title: 'Kontent.ai API key',
      severity: 'high',
      grants: 'Reads drafts, or changes content, as the key allows.',
      revoke: 'Kontent.ai: Project settings, API keys; revoke the key.',
      shape: 'contextual',
      keywords: ['kontent_', 'kontent.ai', 'kontentai', 'kontent-ai', 'kontent.management', 'kontentmanagement'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,800}\.[A-Za-z0-9_-]{43})/,
      checks: ['jwt'],
      matches: [
        'KONTENT_MANAGEMENT_API_KEY=<jwt:jti=a1b2,ver=3.0.0,exp=1893456000>',
        'curl https://manage.kontent.ai/v2/projects/x/types -H "Authorization: Bearer <jwt:jti=a1b2,ver=3.0.0,exp=1893456000>"',
      ],
      ignores: {
        'one character short': 'KONTENT_MANAGEMENT_API_KEY=eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': 'value = "<jwt:jti=a1b2,ver=3.0.0,exp=1893456000>"',
      },
    },
  ],
}
