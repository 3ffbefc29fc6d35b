import type { Issuer } from '../src/rules/rule.ts'

export const instantly: Issuer = {
  id: 'instantly',
  name: 'Instantly',
  sources: [{ url: 'https://developer.instantly.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'instantly-api-key',
      title: 'Instantly API key',
      severity: 'medium',
      grants: 'Reads leads and runs mail campaigns, as its scopes allow.',
      revoke: 'Instantly: Settings, Integrations, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['instantly.ai', 'instantly_api', 'instantly_key', 'instantlyapi', 'instantly-api', 'instantly_token'],
      pattern: /(?<secret>[A-Za-z0-9+/]{66}==)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'INSTANTLY_API_KEY=<base64:66>==',
        'curl https://api.instantly.ai/api/v2/campaigns -H "Authorization: Bearer <base64:66>=="',
      ],
      ignores: {
        'one character short': 'INSTANTLY_API_KEY=<base64:65>==',
        'a placeholder': 'INSTANTLY_API_KEY=<repeat:x:66>==',
        'nothing names the vendor': 'value = "<base64:66>=="',
      },
    },
  ],
}
