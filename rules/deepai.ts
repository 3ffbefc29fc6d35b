import type { Issuer } from '../src/rules/rule.ts'

export const deepai: Issuer = {
  id: 'deepai',
  name: 'DeepAI',
  sources: [{ url: 'https://deepai.org/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'deepai-api-key',
      title: 'DeepAI API key',
      severity: 'medium',
      grants: 'Makes images and texts at the expense of its owner.',
      revoke: 'DeepAI: account dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['deepai'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['DEEPAI_API_KEY=<uuid>', "deepai.setApiKey('<uuid>')"],
      ignores: {
        'one character short': 'DEEPAI_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'DEEPAI_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
