import type { Issuer } from '../src/rules/rule.ts'

export const composio: Issuer = {
  id: 'composio',
  name: 'Composio',
  sources: [{ url: 'https://docs.composio.dev/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'composio-api-key',
      title: 'Composio API key',
      severity: 'medium',
      grants: 'Runs tools in the accounts that users connected: mail, code, calendars.',
      revoke: 'Composio: Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['composio'],
      pattern: /(?<secret>[ac]k_[A-Za-z0-9_-]{20})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['COMPOSIO_API_KEY=ak_<base64url:20>', "new Composio({ apiKey: 'ak_<base64url:20>' })"],
      ignores: {
        'one character short': 'COMPOSIO_API_KEY=ak_<base64url:19>',
        'a placeholder': 'COMPOSIO_API_KEY=ak_<repeat:x:20>',
        'nothing names the vendor': 'value = "ak_<base64url:20>"',
      },
    },
  ],
}
