import type { Issuer } from '../src/rules/rule.ts'

export const cerebras: Issuer = {
  id: 'cerebras',
  name: 'Cerebras',
  sources: [{ url: 'https://inference-docs.cerebras.ai/quickstart', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cerebras-api-key',
      title: 'Cerebras API key',
      severity: 'high',
      grants: 'Calls every model at the expense of its organisation.',
      revoke: 'Cerebras: Cloud, API keys (cloud.cerebras.ai); delete the key.',
      keywords: ['csk-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>csk-[a-z0-9]{48})(?![A-Za-z0-9_-])/,
      entropyMin: 3.3,
      matches: ['CEREBRAS_API_KEY=csk-<lownum:48>', 'client = Cerebras(api_key="csk-<lownum:48>")'],
      ignores: { 'one character short': 'csk-<lownum:47>', 'another alphabet': 'csk-<upper:48>' },
    },
  ],
}
