import type { Issuer } from '../src/rules/rule.ts'

export const apideck: Issuer = {
  id: 'apideck',
  name: 'Apideck',
  sources: [{ url: 'https://developers.apideck.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'apideck-api-key',
      title: 'Apideck API key',
      severity: 'high',
      grants: 'Reads and writes the accounting, CRM and HR systems that consumers connected.',
      revoke: 'Apideck: Configuration, API Keys; revoke the key.',
      keywords: ['sk_live_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk_live_(?=[A-Za-z0-9]{1,40}-)[A-Za-z0-9-]{93})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['APIDECK_API_KEY=sk_live_<uuid>-<alnum:56>', 'Authorization: Bearer sk_live_<uuid>-<alnum:56>'],
      ignores: {
        'one character short': 'APIDECK_API_KEY=sk_live_<uuid>-<alnum:55>',
        'a placeholder': 'APIDECK_API_KEY=sk_live_00000000-0000-0000-0000-000000000000-<repeat:x:56>',
      },
    },
  ],
}
