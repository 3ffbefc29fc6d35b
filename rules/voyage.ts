import type { Issuer } from '../src/rules/rule.ts'

export const voyage: Issuer = {
  id: 'voyage',
  name: 'Voyage AI',
  sources: [{ url: 'https://docs.voyageai.com/docs/api-key-and-installation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'voyage-api-key',
      title: 'Voyage AI API key',
      severity: 'medium',
      grants: 'Makes embeddings at the expense of its organisation.',
      revoke: 'Voyage AI: Dashboard, API keys (dashboard.voyageai.com); delete the key.',
      shape: 'contextual',
      keywords: ['voyage'],
      pattern: /(?<secret>pa-[A-Za-z0-9_-]{43})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['VOYAGE_API_KEY=pa-<base64url:42>Q', 'vo = voyageai.Client(api_key="pa-<base64url:42>w")'],
      ignores: { 'one character short': 'voyage: pa-<base64url:41>Q', 'nothing names the vendor': 'pa-<base64url:43>' },
    },
  ],
}
