import type { Issuer } from '../src/rules/rule.ts'

export const ayrshare: Issuer = {
  id: 'ayrshare',
  name: 'Ayrshare',
  sources: [{ url: 'https://www.ayrshare.com/docs/apis/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ayrshare-api-key',
      title: 'Ayrshare API key',
      severity: 'medium',
      grants: 'Posts to the social networks that are linked to the account.',
      revoke: 'Ayrshare: API Key page of the dashboard; regenerate the key.',
      shape: 'contextual',
      keywords: ['ayrshare'],
      pattern: /(?<secret>[A-Z0-9]{8}-[A-Z0-9]{8}-[A-Z0-9]{8}-[A-Z0-9]{8})/,
      entropyMin: 3,
      matches: [
        'AYRSHARE_API_KEY=<HEX:8>-<HEX:8>-<HEX:8>-<HEX:8>',
        'curl https://api.ayrshare.com/api/post -H "Authorization: Bearer <HEX:8>-<HEX:8>-<HEX:8>-<HEX:8>"',
      ],
      ignores: {
        'one character short': 'AYRSHARE_API_KEY=<HEX:8>-<HEX:8>-<HEX:8>-<HEX:7>',
        'a placeholder': 'AYRSHARE_API_KEY=<repeat:0:8>-<repeat:0:8>-<repeat:0:8>-<repeat:0:8>',
        'nothing names the vendor': 'value = "<HEX:8>-<HEX:8>-<HEX:8>-<HEX:8>"',
      },
    },
  ],
}
