import type { Issuer } from '../src/rules/rule.ts'

export const together: Issuer = {
  id: 'together',
  name: 'Together AI',
  sources: [{ url: 'https://docs.together.ai/docs/quickstart', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'together-api-key',
      title: 'Together AI API key',
      severity: 'high',
      grants: 'Calls and fine-tunes models at the expense of its project.',
      revoke: 'Together AI: Settings, API keys (api.together.ai/settings/api-keys); delete the key.',
      keywords: ['tgp_v1_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>tgp_v1_[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['TOGETHER_API_KEY=tgp_v1_<base64url:43>', 'client = Together(api_key="tgp_v1_<base64url:43>")'],
      ignores: { 'one character short': 'tgp_v1_<base64url:42>', 'a placeholder': 'tgp_v1_<repeat:x:43>' },
    },
  ],
}
