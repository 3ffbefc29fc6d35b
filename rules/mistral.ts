import type { Issuer } from '../src/rules/rule.ts'

export const mistral: Issuer = {
  id: 'mistral',
  name: 'Mistral AI',
  sources: [{ url: 'https://docs.mistral.ai/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mistral-api-key',
      title: 'Mistral AI API key',
      severity: 'high',
      grants: 'Calls every model at the expense of its workspace.',
      revoke: 'Mistral AI: Console, API keys (console.mistral.ai/api-keys); delete the key.',
      shape: 'contextual',
      keywords: ['mistral'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'MISTRAL_API_KEY=<alnum:32>',
        'client = Mistral(api_key="<alnum:32>")',
        'mistral:\n  api-key: <alnum:32>',
      ],
      ignores: {
        'one character short': 'MISTRAL: <alnum:31>',
        'a hash': 'mistral-7b.gguf <hex:32>',
        'nothing names the vendor': 'KEY: <alnum:32>',
      },
    },
  ],
}
