import type { Issuer } from '../src/rules/rule.ts'

export const fullstory: Issuer = {
  id: 'fullstory',
  name: 'FullStory',
  sources: [{ url: 'https://developer.fullstory.com/server/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fullstory-api-key',
      title: 'FullStory API key',
      severity: 'high',
      grants: 'Reads recorded sessions and users, and writes events, as its role allows.',
      revoke: 'FullStory: Settings, Integrations, API keys; delete the key.',
      keywords: ['na1.', 'eu1.'],
      pattern: /(?<![A-Za-z0-9.+/_-])(?<secret>(?:na1|eu1)\.[A-Za-z0-9+/]{90,140}={0,2})(?![A-Za-z0-9+/=_.-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['FULLSTORY_API_KEY=na1.<base64:100>', 'Authorization: Basic eu1.<base64:98>=='],
      ignores: {
        'one character short': 'FULLSTORY_API_KEY=na1.<base64:89>',
        'a placeholder': 'FULLSTORY_API_KEY=na1.<repeat:x:100>',
      },
    },
    {
      id: 'fullstory-api-key-legacy',
      title: 'FullStory API key (other forms)',
      severity: 'high',
      grants: 'Reads recorded sessions and users, and writes events, as its role allows.',
      revoke: 'FullStory: Settings, Integrations, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['fullstory'],
      pattern: /(?<secret>(?:na1|eu1)\.[A-Za-z0-9+/]{20,89}={0,2}|[A-Za-z0-9+/-]{86,88}={0,2})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['FULLSTORY_API_KEY=<base64:88>', 'fullstory: { apiKey: "na1.<base64:40>" }'],
      ignores: {
        'one character short': 'FULLSTORY_API_KEY=<base64:85>',
        'a placeholder': 'FULLSTORY_API_KEY=<repeat:x:88>',
        'nothing names the vendor': 'value = "<base64:88>"',
      },
    },
  ],
}
