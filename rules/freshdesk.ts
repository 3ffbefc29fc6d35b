import type { Issuer } from '../src/rules/rule.ts'

export const freshdesk: Issuer = {
  id: 'freshdesk',
  name: 'Freshdesk',
  sources: [{ url: 'https://developers.freshdesk.com/api/#authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'freshdesk-api-key',
      title: 'Freshdesk API key',
      severity: 'high',
      grants: 'Reads and writes the tickets and contacts that its agent reaches.',
      revoke: 'Freshdesk: Profile settings; reset the API key.',
      shape: 'contextual',
      keywords: ['freshdesk'],
      pattern: /(?<secret>[A-Za-z0-9]{20})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: ['FRESHDESK_API_KEY=<alnum:20>', "freshdesk = API('acme.freshdesk.com', '<alnum:20>')"],
      ignores: {
        'one character short': 'FRESHDESK_API_KEY=<alnum:19>',
        'a placeholder': 'FRESHDESK_API_KEY=<repeat:x:20>',
        'nothing names the vendor': 'value = "<alnum:20>"',
      },
    },
  ],
}
