import type { Issuer } from '../src/rules/rule.ts'

export const cohere: Issuer = {
  id: 'cohere',
  name: 'Cohere',
  sources: [{ url: 'https://docs.cohere.com/reference/about', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cohere-api-key',
      title: 'Cohere API key',
      severity: 'high',
      grants: 'Calls every model at the expense of its owner.',
      revoke: 'Cohere: Dashboard, API keys (dashboard.cohere.com/api-keys); delete the key.',
      shape: 'contextual',
      keywords: ['cohere', 'co_api_key'],
      pattern: /(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: ['COHERE_API_KEY=<alnum:40>', 'co = cohere.Client("<alnum:40>")', 'CO_API_KEY: <alnum:40>'],
      ignores: {
        'one character short': 'cohere.Client("<alnum:39>")',
        'a commit': 'cohere-python @ <hex:40>',
        'nothing names the vendor': 'KEY: <alnum:40>',
      },
    },
  ],
}
