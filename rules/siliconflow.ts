import type { Issuer } from '../src/rules/rule.ts'

export const siliconflow: Issuer = {
  id: 'siliconflow',
  name: 'SiliconFlow',
  sources: [{ url: 'https://docs.siliconflow.cn/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'siliconflow-api-key',
      title: 'SiliconFlow API key',
      severity: 'medium',
      grants: 'Calls models at the expense of the account.',
      revoke: 'SiliconFlow: cloud.siliconflow.cn/account/ak; delete the key.',
      shape: 'contextual',
      keywords: ['siliconflow', 'silicon_flow', 'silicon-flow', 'siliconcloud'],
      pattern: /(?<secret>sk-[a-z]{48})/,
      entropyMin: 3.5,
      matches: [
        'SILICONFLOW_API_KEY=sk-<lower:48>',
        "client = OpenAI(base_url='https://api.siliconflow.cn/v1', api_key='sk-<lower:48>')",
      ],
      ignores: {
        'one character short': 'SILICONFLOW_API_KEY=sk-<lower:47>',
        'a placeholder': 'SILICONFLOW_API_KEY=sk-<repeat:x:48>',
      },
    },
  ],
}
