import type { Issuer } from '../src/rules/rule.ts'

export const omnisend: Issuer = {
  id: 'omnisend',
  name: 'Omnisend',
  sources: [{ url: 'https://api-docs.omnisend.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'omnisend-api-key',
      title: 'Omnisend API key',
      severity: 'high',
      grants: 'Reads contacts and orders of the shop, and sends campaigns to them.',
      revoke: 'Omnisend: Store settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['omnisend'],
      pattern: /(?<secret>[0-9a-f]{24}-[A-Za-z0-9]{50})/,
      entropyMin: 3.8,
      matches: [
        'OMNISEND_API_KEY=<hex:24>-<alnum:50>',
        "curl https://api.omnisend.com/v3/contacts -H 'X-API-KEY: <hex:24>-<alnum:50>'",
      ],
      ignores: {
        'one character short': 'OMNISEND_API_KEY=<hex:24>-<alnum:49>',
        'a placeholder': 'OMNISEND_API_KEY=<repeat:x:24>-<repeat:x:50>',
      },
    },
  ],
}
