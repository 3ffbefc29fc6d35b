import type { Issuer } from '../src/rules/rule.ts'

export const zai: Issuer = {
  id: 'zai',
  name: 'Z.ai (Zhipu BigModel)',
  sources: [{ url: 'https://docs.z.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zai-api-key',
      title: 'Z.ai API key',
      severity: 'medium',
      grants: 'Calls models at the expense of the account.',
      revoke: 'Z.ai: API Keys (z.ai or bigmodel.cn); delete the key.',
      shape: 'contextual',
      keywords: [
        'zhipu',
        'zhipuai',
        'bigmodel',
        'z.ai',
        'zai_api',
        'zai_key',
        'zaiclient',
        'chatglm',
        'glm_api',
        'glm_key',
        'zai',
      ],
      pattern: /(?<secret>[0-9a-f]{32}\.[A-Za-z0-9]{16})/,
      entropyMin: 3.5,
      matches: [
        'ZAI_API_KEY=<hex:32>.<alnum:16>',
        "client = ZhipuAiClient(api_key='<hex:32>.<alnum:16>')",
        "curl https://open.bigmodel.cn/api/paas/v4/models -H 'Authorization: Bearer <hex:32>.<alnum:16>'",
      ],
      ignores: {
        'one character short': 'ZAI_API_KEY=<hex:32>.<alnum:15>',
        'a placeholder': 'zhipu: <repeat:0:32>.<repeat:x:16>',
      },
    },
  ],
}
