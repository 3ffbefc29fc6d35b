import type { Issuer } from '../src/rules/rule.ts'

export const freshworks: Issuer = {
  id: 'freshworks',
  name: 'Freshworks (Freshsales, Freshservice)',
  sources: [{ url: 'https://developers.freshworks.com/crm/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'freshworks-api-key',
      title: 'Freshworks (Freshsales, Freshservice) API key',
      severity: 'high',
      grants: 'Reads and writes the contacts, deals or tickets that its owner reaches.',
      revoke: 'The product: Profile settings, API settings; reset the key.',
      shape: 'contextual',
      keywords: ['freshworks', 'freshsales', 'freshservice', 'freshchat', 'freshcaller'],
      pattern: /(?<secret>[A-Za-z0-9_-]{22}|[A-Za-z0-9]{20})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: [
        'FRESHSALES_API_KEY=<base64url:22>',
        'curl https://acme.myfreshworks.com/crm/sales/api/contacts -H "Authorization: Token token=<base64url:22>"',
      ],
      ignores: {
        'one character short': 'FRESHSALES_API_KEY=<base64url:19>',
        'a placeholder': 'FRESHSALES_API_KEY=<repeat:x:22>',
        'nothing names the vendor': 'value = "<base64url:22>"',
      },
    },
  ],
}
