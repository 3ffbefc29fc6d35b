import type { Issuer } from '../src/rules/rule.ts'

export const dashscope: Issuer = {
  id: 'dashscope',
  name: 'Alibaba DashScope (Qwen)',
  sources: [{ url: 'https://help.aliyun.com/zh/model-studio/get-api-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dashscope-api-key',
      title: 'Alibaba DashScope (Qwen) API key',
      severity: 'medium',
      grants: 'Uses the models at the expense of its owner.',
      revoke: 'Alibaba Cloud Model Studio: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['dashscope', 'qwen', 'bailian', 'tongyi', 'modelstudio'],
      pattern: /(?<secret>sk-[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'DASHSCOPE_API_KEY=sk-<hex:32>',
        "OpenAI(base_url='https://dashscope.aliyuncs.com/compatible-mode/v1', api_key='sk-<hex:32>')",
      ],
      ignores: {
        'one character short': 'DASHSCOPE_API_KEY=sk-<hex:31>',
        'a placeholder': 'DASHSCOPE_API_KEY=sk-<repeat:0:32>',
        'nothing names the vendor': 'value = "sk-<hex:32>"',
      },
    },
  ],
}
