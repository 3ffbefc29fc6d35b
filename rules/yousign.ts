import type { Issuer } from '../src/rules/rule.ts'

export const yousign: Issuer = {
  id: 'yousign',
  name: 'Yousign',
  sources: [{ url: 'https://developers.yousign.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'yousign-api-key',
      title: 'Yousign API key',
      severity: 'high',
      grants: 'Reads and sends the documents that people sign.',
      revoke: 'Yousign: Integrations, API keys; revoke the key.',
      shape: 'contextual',
      keywords: ['yousign'],
      pattern: /(?<![#/@])(?<secret>(?:[0-9a-f]{32}|[A-Za-z0-9]{32}))/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: [
        'YOUSIGN_API_KEY=<alnum:32>',
        "curl https://api.yousign.app/v3/signature_requests -H 'Authorization: Bearer <hex:32>'",
      ],
      ignores: { 'one character short': 'YOUSIGN_API_KEY=<alnum:31>', 'a placeholder': 'yousign: <repeat:x:32>' },
    },
  ],
}
