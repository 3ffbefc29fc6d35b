import type { Issuer } from '../src/rules/rule.ts'

export const deepseek: Issuer = {
  id: 'deepseek',
  name: 'DeepSeek',
  sources: [{ url: 'https://api-docs.deepseek.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'deepseek-api-key',
      title: 'DeepSeek API key',
      severity: 'high',
      grants: 'Calls every model at the expense of its owner.',
      revoke: 'DeepSeek: Platform, API keys (platform.deepseek.com/api_keys); delete the key.',
      shape: 'contextual',
      keywords: ['deepseek'],
      pattern: /(?<secret>sk-[0-9a-f]{32})/,
      entropyMin: 3.2,
      matches: [
        'DEEPSEEK_API_KEY=sk-<hex:32>',
        'client = OpenAI(base_url="https://api.deepseek.com", api_key="sk-<hex:32>")',
      ],
      ignores: { 'one character short': 'deepseek: sk-<hex:31>', 'nothing names the vendor': 'sk-<hex:32>' },
    },
  ],
}
