import type { Issuer } from '../src/rules/rule.ts'

export const flexport: Issuer = {
  id: 'flexport',
  name: 'Flexport',
  sources: [{ url: 'https://developers.flexport.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'flexport-api-key',
      title: 'Flexport API key',
      severity: 'medium',
      grants: 'Reads and changes shipments, orders and stock.',
      revoke: 'Flexport: Settings, API tokens; revoke the token.',
      keywords: ['shltm_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>shltm_[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['FLEXPORT_API_KEY=shltm_<base64url:40>', 'Authorization: Bearer shltm_<base64url:40>'],
      ignores: {
        'one character short': 'FLEXPORT_API_KEY=shltm_<base64url:39>',
        'a placeholder': 'FLEXPORT_API_KEY=shltm_<repeat:x:40>',
      },
    },
  ],
}
