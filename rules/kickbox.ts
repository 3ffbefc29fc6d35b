import type { Issuer } from '../src/rules/rule.ts'

export const kickbox: Issuer = {
  id: 'kickbox',
  name: 'Kickbox',
  sources: [{ url: 'https://docs.kickbox.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kickbox-api-key',
      title: 'Kickbox API key',
      severity: 'low',
      grants: 'Verifies addresses at the expense of its owner.',
      revoke: 'Kickbox: API settings; delete the key.',
      shape: 'contextual',
      keywords: ['kickbox'],
      pattern: /(?<secret>(?:live|test)_[A-Za-z0-9]{64})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'KICKBOX_API_KEY=live_<alnum:64>',
        'https://api.kickbox.com/v2/verify?email=bob@acme.com&apikey=live_<alnum:64>',
      ],
      ignores: {
        'one character short': 'KICKBOX_API_KEY=live_<alnum:63>',
        'a placeholder': 'KICKBOX_API_KEY=live_<repeat:x:64>',
        'nothing names the vendor': 'value = "live_<alnum:64>"',
      },
    },
  ],
}
