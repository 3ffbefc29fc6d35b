import type { Issuer } from '../src/rules/rule.ts'

export const upstage: Issuer = {
  id: 'upstage',
  name: 'Upstage',
  sources: [{ url: 'https://console.upstage.ai/docs/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'upstage-api-key',
      title: 'Upstage API key',
      severity: 'medium',
      grants: 'Calls models at the expense of the account.',
      revoke: 'Upstage: Console, API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['upstage', 'solar_api'],
      pattern: /(?<secret>up_[A-Za-z0-9]{29,50})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'UPSTAGE_API_KEY=up_<alnum:29>',
        "client = OpenAI(base_url='https://api.upstage.ai/v1', api_key='up_<alnum:29>')",
      ],
      ignores: {
        'one character short': 'UPSTAGE_API_KEY=up_<alnum:28>',
        'a placeholder': 'UPSTAGE_API_KEY=up_<repeat:x:29>',
      },
    },
  ],
}
