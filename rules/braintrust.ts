import type { Issuer } from '../src/rules/rule.ts'

export const braintrust: Issuer = {
  id: 'braintrust',
  name: 'Braintrust',
  sources: [{ url: 'https://www.braintrust.dev/docs/reference/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'braintrust-api-key',
      title: 'Braintrust API key',
      severity: 'medium',
      grants: 'Reads and writes logs, prompts and experiments, and calls models through the proxy.',
      revoke: 'Braintrust: Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['braintrust'],
      pattern: /(?<secret>sk-[A-Za-z0-9]{48})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['BRAINTRUST_API_KEY=sk-<alnum:48>', 'braintrust.init_logger(project="shop", api_key="sk-<alnum:48>")'],
      ignores: {
        'one character short': 'BRAINTRUST_API_KEY=sk-<alnum:47>',
        'a placeholder': 'BRAINTRUST_API_KEY=sk-<repeat:x:48>',
        'nothing names the vendor': 'value = "sk-<alnum:48>"',
      },
    },
  ],
}
