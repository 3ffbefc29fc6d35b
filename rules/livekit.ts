import type { Issuer } from '../src/rules/rule.ts'

export const livekit: Issuer = {
  id: 'livekit',
  name: 'LiveKit',
  sources: [{ url: 'https://docs.livekit.io/home/cloud/keys-and-tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'livekit-api-secret',
      title: 'LiveKit API secret',
      severity: 'high',
      grants: 'With the API key, signs tokens for any room: joins, records and ends calls.',
      revoke: 'LiveKit Cloud: Settings, API keys; revoke the key.',
      shape: 'contextual',
      keywords: ['livekit', 'lk_api_secret'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9]{43,44})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['LIVEKIT_API_SECRET=<alnum:44>', 'keys:\n  # livekit\n  APIabcDEF123456: <alnum:44>'],
      ignores: {
        'one character short': 'LIVEKIT_API_SECRET=<alnum:42>',
        'a placeholder': 'LIVEKIT_API_SECRET=<repeat:x:44>',
        'nothing names the vendor': 'value = "<alnum:44>"',
      },
    },
  ],
}
