import type { Issuer } from '../src/rules/rule.ts'

export const openrouter: Issuer = {
  id: 'openrouter',
  name: 'OpenRouter',
  sources: [{ url: 'https://openrouter.ai/docs/api-reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'openrouter-api-key',
      title: 'OpenRouter API key',
      severity: 'high',
      grants: 'Calls every model that OpenRouter offers, at the expense of its owner.',
      revoke: 'OpenRouter: Settings, Keys (openrouter.ai/settings/keys); delete the key.',
      keywords: ['sk-or-v'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-or-v[0-9]-[0-9a-z]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['OPENROUTER_API_KEY=sk-or-v1-<hex:64>', '"Authorization": "Bearer sk-or-v1-<hex:64>"'],
      ignores: { 'one character short': 'sk-or-v1-<hex:63>', 'a placeholder': 'sk-or-v1-<repeat:0:64>' },
    },
  ],
}
